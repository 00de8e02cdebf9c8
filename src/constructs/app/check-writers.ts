import type { Diagnostic } from '../../diagnostics/diagnostic';
import { resourceName, type KubernetesObject } from '../../manifest/kubernetes-object';
import { defaultBackupTargetName } from '../../objects/backup-target';
import { readDefaultClass } from '../installation/default-class-findings';
import { madeAt } from '../made-at';
import { byCluster } from './by-cluster';
import type { PlacedObject } from './collect-charts';
import type { InstallationFinder } from './installation-of';

/**
 * One fact that two objects of one cluster say: ConfigMaps from which Longhorn makes objects itself, beside such objects,
 * and two classes for claims without a class. Whichever is written last would win, again and again.
 */
export function checkWriters(placed: readonly PlacedObject[], finder: InstallationFinder): Diagnostic[] {
  return byCluster(placed, finder).flatMap((together) => [
    ...backupTargets(together),
    ...ownClass(together),
    ...defaultClasses(together),
  ]);
}

/** Source: longhorn-manager datastore/longhorn.go CreateOrUpdateDefaultBackupTarget. */
function backupTargets(placed: readonly PlacedObject[]): Diagnostic[] {
  const presets = placed.filter(
    ({ object }) => textIn(object, 'longhorn-default-resource', 'default-resource.yaml') !== '',
  );
  const targets = placed.filter(({ object }) => isNamed(object, 'BackupTarget', defaultBackupTargetName));
  return targets.flatMap((target) => {
    const preset = presets.find(({ object }) => object.metadata.namespace === target.object.metadata.namespace);
    if (preset === undefined) return [];
    const message = `The backup target "default" is made by ${pathOf(target)}, and Longhorn writes the one of ${pathOf(preset)} over it at every start.`;
    const hint = 'Leave out the BackupTarget, or defaultBackupTarget (chart value defaultBackupStore).';
    return [problem('backup-target-twice', message, hint, target)];
  });
}

/** Source: longhorn-manager controller/kubernetes_configmap_controller.go, which deletes the class and makes it anew. */
function ownClass(placed: readonly PlacedObject[]): Diagnostic[] {
  const preset = placed.find(({ object }) => classText(object) !== '');
  if (preset === undefined) return [];
  return placed
    .filter(({ object }) => isNamed(object, 'StorageClass', 'longhorn'))
    .map((found) => {
      const message = `The StorageClass "longhorn" is made by ${pathOf(found)}, and Longhorn replaces it by the one of ${pathOf(preset)}.`;
      const hint =
        'Give it another name, or from 1.12.0 on set defaultStorageClass to { create: false } (chart value persistence.createStorageClass).';
      return problem('class-name-taken', message, hint, found);
    });
}

/** Kubernetes gives a claim without a class the newest of several default ones. */
function defaultClasses(placed: readonly PlacedObject[]): Diagnostic[] {
  const [first, ...others] = placed.filter(({ object }) => isDefaultClass(object));
  return others.map((other) => {
    const message = `Claims without a class are to get the class of ${pathOf(first!)}, and also that of ${pathOf(other)}.`;
    const hint =
      'Set isDefault to false for one of the two; for the class that Longhorn makes itself set defaultStorageClass to { isDefault: false } or, from 1.12.0 on, { create: false }.';
    return problem('default-class-twice', message, hint, other);
  });
}

function isDefaultClass(object: KubernetesObject): boolean {
  if (classText(object) !== '') return readDefaultClass(classText(object))?.isDefault === true;
  if (object.kind !== 'StorageClass') return false;
  const { annotations = {} } = object.metadata;
  // Kubernetes still reads the older annotation. Source: kubernetes pkg/volume/util (IsDefaultAnnotation).
  return ['storageclass', 'storageclass.beta'].some(
    (prefix) => annotations[`${prefix}.kubernetes.io/is-default-class`] === 'true',
  );
}

function classText(object: KubernetesObject): string {
  return textIn(object, 'longhorn-storageclass', 'storageclass.yaml');
}

/** The text that a ConfigMap of an installation carries; empty for other objects. */
function textIn(object: KubernetesObject, name: string, key: string): string {
  if (!isNamed(object, 'ConfigMap', name)) return '';
  const text = (object['data'] as Record<string, unknown> | undefined)?.[key];
  return typeof text === 'string' ? text : '';
}

function isNamed({ kind, metadata }: KubernetesObject, wanted: string, name: string): boolean {
  return kind === wanted && metadata.name === name;
}

function pathOf({ construct }: PlacedObject): string {
  return construct.node.path;
}

function problem(code: string, message: string, hint: string, { construct, object }: PlacedObject): Diagnostic {
  const source = madeAt(construct);
  const place = {
    resource: resourceName(object),
    construct: construct.node.path,
    ...(source !== undefined && { source }),
  };
  return { code, severity: 'error', message, hint, ...place };
}
