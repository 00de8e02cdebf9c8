import { defaultClassAnnotations } from '../kubernetes/default-class';
import { longhornDriver } from '../longhorn/names';
import type { Release } from '../longhorn/release';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { isFileSystem } from '../objects/file-system';
import type { LonghornView } from './longhorn-view';
import type { SettingsView } from './settings-view';

/** A StorageClass of Longhorn. */
export interface StorageClassView {
  readonly name: string;
  readonly resource: Resource;
  /** As the driver gets them, once they are text. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
  /** Made by Longhorn's manager from its ConfigMap, and made anew when that changes. */
  readonly isChartMade: boolean;
}

/** Longhorn's classes in a set of manifests. */
export function storageClassesOf(resources: ResourceSet): StorageClassView[] {
  return resources.ofType('storage.k8s.io/StorageClass').flatMap((resource) => {
    const { object } = resource;
    if (object['provisioner'] !== longhornDriver) return [];
    // A parameter without a value is stored as an empty text; the schema says where a number or boolean lacks its quotes.
    const texts = Object.entries(mapOf(object['parameters'])).flatMap(([name, value]) =>
      value === null || typeof value !== 'object' ? [[name, String(value ?? '')]] : [],
    );
    return [
      {
        name: textOf(object.metadata?.name),
        resource,
        parameters: Object.fromEntries(texts) as Record<string, string>,
        isDefault: isDefaultClass(resource),
        isChartMade: resource.madeBy !== undefined,
      },
    ];
  });
}

/** Whether claims without a class get this one. */
export function isDefaultClass({ object }: Resource): boolean {
  const annotations = mapOf(object.metadata?.annotations);
  return defaultClassAnnotations.some((name) => annotations[name] === 'true');
}

/** The class that a resource is, if it is one of Longhorn. */
export function classOf(resource: Resource, longhorn: LonghornView): StorageClassView | undefined {
  const byResource = longhorn.once(
    classOf,
    () => new Map(longhorn.storageClasses.map((view) => [view.resource, view])),
  );
  return byResource.get(resource);
}

/**
 * The parameters that the release reads, and what settings fill in where they are absent, as far as manifests decide those.
 * Source: longhorn-manager webhook/resources/volume/mutator.go.
 */
export function effectiveParameters(
  { parameters }: StorageClassView,
  settings: SettingsView,
  { storageClassParameters }: Release,
): Readonly<Record<string, string>> {
  const read = Object.entries(parameters).filter(
    ([name]) => Object.hasOwn(storageClassParameters, name) || isFileSystem(name),
  );
  const effective: Record<string, string> = Object.fromEntries(read);
  if (effective['dataLayout.type'] === 'sharded') return effective;
  const locality = settings.entry('default-data-locality');
  if (locality !== undefined) effective['dataLocality'] ??= locality.value;
  const isCountLeft = ['0', ''].includes(effective['numberOfReplicas'] ?? '');
  const count = settings.valueFor('default-replica-count', effective['dataEngine'] === 'v2' ? 'v2' : 'v1');
  if (isCountLeft && count === '1') effective['numberOfReplicas'] = count;
  return effective;
}

/** The keys of nodes that a class is restricted to, and where they stand. */
export function topologyKeys({ resource }: StorageClassView): { readonly key: string; readonly path: string }[] {
  return listOf(resource.object['allowedTopologies']).flatMap((term, index) =>
    listOf(mapOf(term)['matchLabelExpressions']).flatMap((expression, position) => {
      const key = textOf(mapOf(expression)['key']);
      const path = `/allowedTopologies/${index}/matchLabelExpressions/${position}/key`;
      return key === '' ? [] : [{ key, path }];
    }),
  );
}

/**
 * Keys that Longhorn reports of nodes whatever its setting csi-allowed-topology-keys says: the zone since it reports the
 * capacity of zones. Source: longhorn-manager csi/node_server.go NodeGetInfo.
 */
export function reportedKeys({ storageClassParameters }: Release): string[] {
  const hasCapacity = Object.hasOwn(storageClassParameters, 'storageCapacityMode');
  return ['kubernetes.io/hostname', ...(hasCapacity ? ['topology.kubernetes.io/zone'] : [])];
}

/** Names that old guides know, and misspellings of the real one. */
const misnamed = /^(io\.rancher\.longhorn|rancher\.io\/longhorn|longhorn|((csi|driver)\.)?long\w*(\.csi)?\.io)$/;

/** Whether the name of a provisioner or driver means Longhorn, and is not its own. */
export function isLonghornMisnamed(name: string): boolean {
  return name !== longhornDriver && misnamed.test(name);
}
