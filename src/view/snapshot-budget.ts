import { backupTasks } from '../objects/recurring-job-parts';
import type { JobView } from './recurring-jobs-view';
import type { SettingsView } from './settings-view';

const snapshotTasks = ['snapshot', 'snapshot-force-create'];

/**
 * How many snapshots a job leaves on each of its volumes: all that it retains, or only the one of its last backup where
 * those of backups are cleaned up. Source: longhorn-manager app/recurringjob/volume.go listSnapshotNamesToCleanup.
 */
export function snapshotsKept({ spec, task }: JobView, settings: SettingsView): number {
  const { retain } = spec;
  const kept = typeof retain === 'number' && retain >= 1 ? retain : 1;
  if (snapshotTasks.includes(task)) return kept;
  if (!backupTasks.includes(task)) return 0;
  return settings.isTrue('auto-cleanup-recurring-job-backup-snapshot') ? 1 : kept;
}
