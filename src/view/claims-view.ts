import { parseQuantity } from '../kubernetes/quantity';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject } from '../manifest/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import type { ClaimRequest } from '../objects/claim-class-conflicts';
import type { LonghornView } from './longhorn-view';
import { podOf } from './pods-view';
import { isDefaultClass, longhornProvisioner, type StorageClassView } from './storage-classes-view';

/** A claim: an object of its own, or what a workload makes one from. */
export interface ClaimView {
  readonly resource: Resource;
  /** JSON pointer of the claim in its resource. */
  readonly pointer: string;
  /** "" where only the pod's name will tell. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly annotations: JsonObject;
  readonly spec: JsonObject;
  /** The class that it names; undefined for the default one. */
  readonly className: string | undefined;
  readonly accessModes: readonly string[];
  readonly isBlock: boolean;
  readonly size: bigint | undefined;
  /** The PersistentVolume that it waits for; "" for a new one. */
  readonly volumeName: string;
}

/** What claims are judged by. */
export interface ClaimContext {
  readonly longhorn: LonghornView;
  readonly resources: ResourceSet;
}

/** Kinds that make claims. */
export const claimTypes = [
  '/PersistentVolumeClaim',
  'apps/StatefulSet',
  'apps/Deployment',
  'apps/DaemonSet',
  'batch/Job',
  'batch/CronJob',
  '/Pod',
] as const;

/** Source: Kubernetes core/v1 BetaStorageClassAnnotation, which goes before the field. */
export const classAnnotation = 'volume.beta.kubernetes.io/storage-class';

/** The claims that a resource is or makes. */
export function claimsIn(resource: Resource): ClaimView[] {
  const { object, type } = resource;
  const { name, namespace } = object.metadata ?? {};
  if (type === '/PersistentVolumeClaim')
    return [claimView(resource, '', object as unknown as JsonObject, textOf(name), namespace)];
  const templates = type === 'apps/StatefulSet' ? listOf(mapOf(object['spec'])['volumeClaimTemplates']) : [];
  const made = templates.map((template, index) => {
    const claimName = textOf(mapOf(mapOf(template)['metadata'])['name']);
    return claimView(resource, `/spec/volumeClaimTemplates/${index}`, mapOf(template), claimName, namespace);
  });
  const pod = podOf(resource);
  const volumes = pod === undefined ? [] : listOf(pod.spec['volumes']);
  const ephemeral = volumes.flatMap((volume, index) => {
    const template = mapOf(mapOf(volume)['ephemeral'])['volumeClaimTemplate'];
    const pointer = `${pod!.pointer}/volumes/${index}/ephemeral/volumeClaimTemplate`;
    return template === undefined ? [] : [claimView(resource, pointer, mapOf(template), '', namespace)];
  });
  return [...made, ...ephemeral];
}

function claimView(
  resource: Resource,
  pointer: string,
  claim: JsonObject,
  name: string,
  namespace: string | undefined,
): ClaimView {
  const spec = mapOf(claim['spec']);
  const annotations = mapOf(mapOf(claim['metadata'])['annotations']);
  const className = annotations[classAnnotation] ?? spec['storageClassName'];
  return {
    resource,
    pointer,
    name,
    namespace,
    annotations,
    spec,
    className: typeof className === 'string' ? className : undefined,
    accessModes: listOf(spec['accessModes']).filter((mode) => typeof mode === 'string'),
    isBlock: spec['volumeMode'] === 'Block',
    size: quantityOf(mapOf(mapOf(spec['resources'])['requests'])['storage']),
    volumeName: textOf(spec['volumeName']),
  };
}

/** Bytes of a quantity, which YAML may hold as text or number. */
export function quantityOf(value: Json | undefined): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value)) : undefined;
}

/** What the claim asks of its class; undefined where its size cannot be read. */
export function requestOf({ accessModes, isBlock, size, spec }: ClaimView): ClaimRequest | undefined {
  if (size === undefined || size <= 0n) return undefined;
  const { kind, name } = mapOf(spec['dataSourceRef'] ?? spec['dataSource']);
  const source =
    typeof name !== 'string'
      ? undefined
      : {
          kind: kind === 'PersistentVolumeClaim' ? ('PersistentVolumeClaim' as const) : ('VolumeSnapshot' as const),
          name,
        };
  return { accessModes, block: isBlock, size, ...(source !== undefined && { source }) };
}

/** Classes that are Longhorn's own by name, wherever they are not among the manifests. Source: longhorn-manager types/types.go. */
const ownClasses = ['longhorn', 'longhorn-static'];

/** Whether the claim gets a volume of Longhorn as far as the manifests tell, and its class where they have it. */
export function classOfClaim(
  { className, volumeName }: ClaimView,
  { longhorn, resources }: ClaimContext,
): { readonly isLonghorn: boolean; readonly view?: StorageClassView } {
  const classes = resources.ofType('storage.k8s.io/StorageClass');
  const volume = volumeName === '' ? undefined : resources.find('/PersistentVolume', volumeName);
  if (volume !== undefined) return { isLonghorn: driverOf(volume) === longhornProvisioner };
  const candidates =
    className === undefined
      ? classes.filter((resource) => isDefaultClass(resource))
      : classes.filter(({ object }) => object.metadata?.name === className);
  if (candidates.length === 0) return { isLonghorn: className !== undefined && ownClasses.includes(className) };
  const views = candidates.map((resource) => longhorn.storageClasses.find((view) => view.resource === resource));
  const [view] = views;
  // Several of one name, or several defaults: which one is taken cannot be told.
  if (views.length === 1 && view !== undefined) return { isLonghorn: true, view };
  return { isLonghorn: views.every((one) => one !== undefined) };
}

/** The CSI driver of a PersistentVolume; "" for another kind of volume. */
export function driverOf({ object }: Resource): string {
  return textOf(mapOf(mapOf(object['spec'])['csi'])['driver']);
}
