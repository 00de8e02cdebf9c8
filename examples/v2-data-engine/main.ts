// Longhorn's v2 data engine on raw NVMe disks.
import { Chart } from 'cdk8s';
import {
  DataEngine,
  DiskDriver,
  DiskType,
  Longhorn,
  LonghornApp,
  Replication,
  Spread,
  StorageClass,
  StorageNodePool,
} from 'cdk8s-longhorn';

const app = new LonghornApp();
const storage = new Chart(app, 'storage');

const longhorn = new Longhorn(storage, 'longhorn', {
  release: '1.12.1',
  settings: { v2DataEngine: true },
  // Longhorn's own class is for the v1 data engine, which needs disks with file systems.
  defaultStorageClass: { create: false },
});

new StorageNodePool(storage, 'nodes', {
  longhorn,
  nodes: ['nvme-1', 'nvme-2', 'nvme-3'],
  disks: [
    {
      // A name that survives a restart, unlike /dev/nvme0n1.
      path: '/dev/disk/by-id/nvme-data-1',
      type: DiskType.BLOCK,
      diskDriver: DiskDriver.AIO,
      tags: ['nvme'],
    },
  ],
});

new StorageClass(storage, 'v2', {
  longhorn,
  name: 'longhorn-v2',
  dataEngine: DataEngine.V2,
  diskSelector: ['nvme'],
  replication: new Replication({ copies: 2, across: Spread.NODES }),
});

app.synth();
