import { Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { defaultSettingsText } from '../../objects/installation/config-maps';
import { installationCrds } from '../../objects/installation/crds';
import type { InstallationInput, PrintedLine } from '../../objects/installation/input';
import { installation } from '../../objects/installation/installation';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import { emitObject } from '../emit-object';
import { settingsConfigMap } from '../../longhorn/names';

/** What turns an input into objects of the construct tree. */
export interface InstallationEmission {
  readonly crds?: readonly KubernetesObject[];
  readonly protect: boolean;
  /** Lines of the ConfigMap with settings, asked for when everything is constructed: other constructs may still add some. */
  readonly defaultSettings: () => readonly PrintedLine[];
}

/** Puts all objects of an installation under a construct. */
export function emitInstallation(scope: Construct, input: InstallationInput, options: InstallationEmission): void {
  for (const object of installation(input, options.crds ?? installationCrds(input))) {
    const text = Lazy.any({ produce: () => defaultSettingsText(options.defaultSettings()) });
    const complete = isDefaultSettings(object, input)
      ? { ...object, data: { [settingsConfigMap.file]: text } }
      : object;
    emitObject(scope, freeId(scope, objectId(object, input)), complete, { protection: options.protect });
  }
}

function isDefaultSettings({ kind, metadata }: KubernetesObject, { namespace }: InstallationInput): boolean {
  return kind === 'ConfigMap' && metadata.name === settingsConfigMap.name && metadata.namespace === namespace;
}

/** Kind and name tell Longhorn's objects apart; those of `extraObjects` may be in other namespaces. */
function objectId({ kind, metadata }: KubernetesObject, { namespace }: InstallationInput): string {
  const elsewhere = metadata.namespace !== undefined && metadata.namespace !== namespace;
  return `${kind}-${elsewhere ? `${metadata.namespace}-` : ''}${metadata.name}`;
}

/** Two objects with one id are of different API groups, or one object twice, which is said when the app is synthesized. */
function freeId(scope: Construct, id: string): string {
  let free = id;
  for (let count = 2; scope.node.tryFindChild(free) !== undefined; count++) free = `${id}-${count}`;
  return free;
}
