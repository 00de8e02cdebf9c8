// A cluster with three storage nodes: fast disks for databases, bulk disks for the rest, backups to S3.
import { Chart, Duration } from 'cdk8s';
import {
  BackupTarget,
  BackupTargetCredential,
  BackupTargetUrl,
  DiskReservation,
  Longhorn,
  LonghornApp,
  RecurringJob,
  RecurringJobTask,
  ReplicaAutoBalance,
  StorageNodePool,
  SystemBackupSchedule,
  UiExposure,
} from '../../src';

const app = new LonghornApp();
const storage = new Chart(app, 'storage');

const longhorn = new Longhorn(storage, 'longhorn', {
  release: '1.12.1',
  settings: {
    // Disks are declared below; no node gets one by itself.
    createDefaultDiskLabeledNodes: true,
    defaultDataPath: '/mnt/disks/longhorn',
    replicaAutoBalance: ReplicaAutoBalance.BEST_EFFORT,
    storageOverProvisioningPercentage: 150,
  },
  // The UI has no login: only the administrators' network reaches it.
  ui: { exposure: UiExposure.loadBalancer({ address: '192.0.2.10', sourceRanges: ['198.51.100.0/24'] }) },
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

app.synth();
