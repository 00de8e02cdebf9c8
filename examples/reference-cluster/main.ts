// A cluster with three storage nodes: fast disks for databases, bulk disks for the rest, backups to S3-compatible storage.
import { Chart, Duration, Size } from 'cdk8s';
import { Cpu, Deployment, DeploymentStrategy, EnvValue, Namespace, Volume } from 'cdk8s-plus-28';
import {
  BackupTarget,
  BackupTargetCredential,
  BackupTargetUrl,
  DataLocality,
  DiskReservation,
  ExternalName,
  ExternalTrafficPolicy,
  Longhorn,
  LonghornApp,
  LonghornClaim,
  RecurringJob,
  RecurringJobTask,
  ReclaimPolicy,
  ReplicaAutoBalance,
  Replication,
  Spread,
  StorageClass,
  StorageNodePool,
  SystemBackupSchedule,
  UiExposure,
} from 'cdk8s-longhorn';

const app = new LonghornApp();
const storage = new Chart(app, 'storage');

const longhorn = new Longhorn(storage, 'longhorn', {
  release: '1.12.1',
  settings: {
    replicaAutoBalance: ReplicaAutoBalance.BEST_EFFORT,
    storageOverProvisioningPercentage: 150,
  },
  // The classes below stand in Git; Longhorn makes none of its own.
  defaultStorageClass: { create: false, isDefault: false },
  // The UI has no login: only the administrators' network reaches it.
  ui: {
    exposure: UiExposure.loadBalancer({
      address: '192.0.2.10',
      sourceRanges: ['198.51.100.0/24'],
      externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
    }),
  },
});

new StorageNodePool(storage, 'nodes', {
  longhorn,
  nodes: ['storage-1', 'storage-2', 'storage-3'],
  tags: ['storage'],
  disks: [
    { path: '/mnt/disks/nvme0', tags: ['fast'], reservation: DiskReservation.gibibytes(20) },
    { path: '/mnt/disks/hdd0', tags: ['bulk'], reservation: DiskReservation.percentOf(10, '8Ti') },
  ],
});

const fast = new StorageClass(storage, 'fast', {
  longhorn,
  name: 'longhorn-fast',
  diskSelector: ['fast'],
  replication: new Replication({ copies: 3, across: Spread.NODES, dataLocality: DataLocality.BEST_EFFORT }),
});

new StorageClass(storage, 'bulk', {
  longhorn,
  name: 'longhorn-bulk',
  isDefault: true,
  diskSelector: ['bulk'],
  reclaimPolicy: ReclaimPolicy.RETAIN,
  replication: new Replication({ copies: 2, across: Spread.NODES }),
});

new BackupTarget(storage, 'default', {
  longhorn,
  url: BackupTargetUrl.s3('longhorn-backups', 'eu-central-1'),
  // Made outside of Git, in Longhorn's namespace.
  credential: BackupTargetCredential.fromSecretName('backup-credentials'),
  pollInterval: Duration.minutes(5),
});

new RecurringJob(storage, 'nightly-backup', {
  longhorn,
  task: RecurringJobTask.BACKUP,
  cron: '0 2 * * *',
  groups: [RecurringJob.DEFAULT_GROUP],
  retain: 14,
  concurrency: 2,
});

new SystemBackupSchedule(storage, 'weekly-system-backup', { longhorn, cron: '0 4 * * 0', retain: 4 });

// A workload that keeps its data on the fast disks, and reaches a database outside of the cluster by a name inside.
const notes = new Chart(app, 'notes', { namespace: 'notes', disableResourceNameHashes: true });
new Namespace(notes, 'namespace', { metadata: { name: 'notes', namespace: '' } });

const data = new LonghornClaim(notes, 'data', { longhorn, storageClass: fast, size: Size.gibibytes(10) });
const database = new ExternalName(notes, 'database', { name: 'database', target: 'postgres.example.com' });

// The claim is for one node at a time: the old pod has to let go of it before the new one starts.
const server = new Deployment(notes, 'server', {
  replicas: 1,
  strategy: DeploymentStrategy.recreate(),
  // The container does not run as root, whom a new volume belongs to; as this group it may write there.
  securityContext: { fsGroup: 1000 },
});
server
  .addContainer({
    image: 'registry.example.com/notes:1.4.0',
    portNumber: 8080,
    resources: { cpu: { request: Cpu.millis(100) }, memory: { request: Size.mebibytes(128) } },
  })
  .mount('/data', Volume.fromPersistentVolumeClaim(notes, 'volume', data));
server.containers[0]!.env.addVariable('DATABASE_HOST', EnvValue.fromValue(database.dnsName));

app.synth();
