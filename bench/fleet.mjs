// A fleet of clusters in one app: LonghornApp.synth against App.synth of cdk8s on the same objects, each run in a process
// of its own. Needs the compiled code: npm run build && node bench/fleet.mjs
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
// A disk's file system may take longer for a new file when many were deleted a minute ago, as by the run before.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const [, , kind, clusters, outdir] = process.argv;
if (kind === undefined) compare();
else process.stdout.write(JSON.stringify(synth(kind, Number(clusters), outdir)));

function compare() {
  const rounds = 5;
  console.log(`fleet: about 50 objects per cluster, median of ${rounds} processes, milliseconds of synth()`);
  const folder = mkdtempSync(join(memory, 'bench-fleet-'));
  try {
    for (const count of [50, 100, 200]) {
      const runs = Array.from({ length: rounds }, (_, round) =>
        ['longhorn', 'plain'].map((app) => runOnce(app, count, join(folder, `${app}-${count}-${round}`))),
      );
      const [ours, plain] = [median(runs.map(([one]) => one)), median(runs.map(([, one]) => one))];
      const ratio = (ours / plain).toFixed(2);
      console.log(`${count} clusters: LonghornApp ${ours.toFixed(0)}, cdk8s App ${plain.toFixed(0)}, ratio ${ratio}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOnce(app, count, outdir) {
  const text = execFileSync(process.execPath, [fileURLToPath(import.meta.url), app, String(count), outdir]);
  return JSON.parse(text.toString()).milliseconds;
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

function synth(app, count, outdir) {
  const { App, ApiObject, Chart } = require('cdk8s');
  const { LonghornApp } = require('../lib/src/constructs/longhorn-app.js');
  const root = app === 'plain' ? new App({ outdir }) : new LonghornApp({ outdir });
  for (let cluster = 0; cluster < count; cluster++) {
    const chart = new Chart(root, `cluster-${cluster}`, { namespace: `longhorn-${cluster}` });
    objectsOf(cluster).forEach((object, index) => new ApiObject(chart, `object-${index}`, object));
  }
  const start = performance.now();
  root.synth();
  return { milliseconds: performance.now() - start };
}

function objectsOf(cluster) {
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `longhorn-${cluster}` } },
    ...range(20).map((node) => longhorn('Node', `node-${node}`, nodeSpec(`node-${node}`))),
    ...range(10).map((job) => longhorn('RecurringJob', `job-${job}`, recurringJobSpec(job))),
    ...range(5).map((index) => storageClass(`longhorn-${cluster}-${index}`)),
    ...range(10).map((claim) => persistentVolumeClaim(`data-${claim}`, `longhorn-${cluster}-0`)),
    longhorn('BackupTarget', 'default', {
      backupTargetURL: 's3://bucket@eu/',
      credentialSecret: 's3',
      pollInterval: '5m0s',
    }),
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'longhorn-default-setting' },
      data: { 'default-setting.yaml': 'log-level: Info\n' },
    },
  ];
}

function longhorn(kind, name, spec) {
  return { apiVersion: 'longhorn.io/v1beta2', kind, metadata: { name }, spec };
}

function nodeSpec(name) {
  const disk = (path) => ({
    allowScheduling: true,
    diskType: 'filesystem',
    evictionRequested: false,
    path,
    storageReserved: 53687091200,
    tags: ['ssd'],
  });
  return {
    name,
    allowScheduling: true,
    evictionRequested: false,
    tags: ['storage'],
    disks: { a: disk('/mnt/a'), b: disk('/mnt/b'), c: disk('/mnt/c') },
  };
}

function recurringJobSpec(job) {
  return {
    name: `job-${job}`,
    task: 'backup',
    cron: `${job} 3 * * *`,
    retain: 7,
    concurrency: 2,
    groups: ['default'],
    labels: { tier: 'gold' },
  };
}

function storageClass(name) {
  const parameters = {
    numberOfReplicas: '3',
    staleReplicaTimeout: '2880',
    fsType: 'ext4',
    dataLocality: 'best-effort',
    diskSelector: 'ssd',
    nodeSelector: 'storage',
  };
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name },
    provisioner: 'driver.longhorn.io',
    allowVolumeExpansion: true,
    reclaimPolicy: 'Retain',
    volumeBindingMode: 'Immediate',
    parameters,
  };
}

function persistentVolumeClaim(name, storageClassName) {
  const spec = { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: '20Gi' } } };
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name }, spec };
}

function range(length) {
  return Array.from({ length }, (_, index) => index);
}
