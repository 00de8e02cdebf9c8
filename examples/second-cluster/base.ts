import type { Construct } from 'constructs';
import { Longhorn, RecurringJob, RecurringJobTask, StorageNodePool, type LonghornSettings } from 'cdk8s-longhorn';

/** What differs between the clusters of this team. */
export interface ClusterOptions {
  readonly release: string;
  readonly nodes: string[];
  readonly settings?: LonghornSettings;
}

/** What every cluster of this team has: one disk on each storage node, and snapshots by the hour. */
export function teamStorage(scope: Construct, options: ClusterOptions): Longhorn {
  const { nodes, release } = options;
  const settings = { storageMinimalAvailablePercentage: 15, ...options.settings };
  // The smallest cluster has two storage nodes, and each replica needs one of its own.
  const longhorn = new Longhorn(scope, 'longhorn', { release, settings, defaultStorageClass: { replicas: 2 } });
  new StorageNodePool(scope, 'nodes', { longhorn, nodes, disks: [{ path: '/mnt/disks/data0' }] });
  new RecurringJob(scope, 'hourly-snapshot', {
    longhorn,
    task: RecurringJobTask.SNAPSHOT,
    cron: '@hourly',
    groups: [RecurringJob.DEFAULT_GROUP],
    retain: 24,
  });
  return longhorn;
}
