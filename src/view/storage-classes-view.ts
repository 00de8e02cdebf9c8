import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';

/** A StorageClass of Longhorn. */
export interface StorageClassView {
  readonly name: string;
  readonly resource: Resource;
  /** Those that are text, as the driver gets them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
  /** Made by Longhorn's manager from its ConfigMap, and made anew when that changes. */
  readonly isChartMade: boolean;
}

/** Source: longhorn-manager types/types.go LonghornDriverName. */
export const longhornProvisioner = 'driver.longhorn.io';

/** Source: Kubernetes storage.k8s.io, annotation of the default class, and its beta form. */
export const defaultClassAnnotations = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

/** Longhorn's classes in a set of manifests. */
export function storageClassesOf(resources: ResourceSet): StorageClassView[] {
  return resources.ofType('storage.k8s.io/StorageClass').flatMap((resource) => {
    const { object } = resource;
    if (object['provisioner'] !== longhornProvisioner) return [];
    const texts = Object.entries(mapOf(object['parameters'])).filter(([, value]) => typeof value === 'string');
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
