import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';

/** A place that decides where backups go. */
export interface BackupTargetEntry {
  readonly name: string;
  readonly url: string;
  /** Name of the Secret with the credentials; "" for none. */
  readonly secret: string;
  readonly resource: Resource;
  /** JSON pointers of the URL and the Secret's name. */
  readonly urlPath: string;
  readonly secretPath: string;
  /** A BackupTarget object, or the ConfigMap that is applied again at every start of a manager. */
  readonly owner: 'backup-target' | 'config-map';
}

/** Source: longhorn-manager types/types.go DefaultDefaultResourceConfigMapName, DefaultResourceYAMLFileName. */
export const resourcesConfigMap = { name: 'longhorn-default-resource', file: 'default-resource.yaml' };

/** All places that name a backup target. */
export function backupTargetsOf(resources: ResourceSet): BackupTargetEntry[] {
  return [
    ...resources.ofType('longhorn.io/BackupTarget').map(backupTarget),
    ...resources.ofType('/ConfigMap').flatMap(defaultTarget),
  ];
}

function backupTarget(resource: Resource): BackupTargetEntry {
  const spec = mapOf(resource.object['spec']);
  return {
    name: textOf(resource.object.metadata?.name),
    url: textOf(spec['backupTargetURL']),
    secret: textOf(spec['credentialSecret']),
    resource,
    urlPath: '/spec/backupTargetURL',
    secretPath: '/spec/credentialSecret',
    owner: 'backup-target',
  };
}

function defaultTarget(resource: Resource): BackupTargetEntry[] {
  if (resource.object.metadata?.name !== resourcesConfigMap.name) return [];
  const path = `/data/${resourcesConfigMap.file}`;
  const lines = mapOf(resource.inside(path));
  const url = textOf(lines['backup-target']);
  const secret = textOf(lines['backup-target-credential-secret']);
  if (url === '' && secret === '') return [];
  return [
    {
      name: 'default',
      url,
      secret,
      resource,
      urlPath: `${path}/backup-target`,
      secretPath: `${path}/backup-target-credential-secret`,
      owner: 'config-map',
    },
  ];
}
