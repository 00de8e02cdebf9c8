import { mapOf, textOf } from '../manifest/json-view';
import { valuesType, type Resource } from '../manifest/resource';
import type { BackupTargetEntry } from './backup-targets-view';
import type { LonghornView } from './longhorn-view';

/** A backup target's URL, wherever it is written. */
export type BackupUrlEntry = Pick<BackupTargetEntry, 'secret' | 'resource' | 'url' | 'urlPath'>;

/**
 * The URLs of a resource: of a BackupTarget, of the ConfigMap, and of the chart value that held it up to chart 1.7. What is
 * wrong with the latter is still wrong when it is moved.
 */
export function backupUrlsIn(resource: Resource, longhorn: LonghornView): readonly BackupUrlEntry[] {
  if (resource.type !== valuesType) return longhorn.backupTargetsIn(resource);
  const settings = mapOf(mapOf(resource.object['values'])['defaultSettings']);
  const url = textOf(settings['backupTarget']);
  const secret = textOf(settings['backupTargetCredentialSecret']);
  return url === '' ? [] : [{ url, secret, resource, urlPath: '/values/defaultSettings/backupTarget' }];
}
