import { keptForResource } from './kept';
import { groupBy } from '../diagnostics/group-by';
import { parseQuantity } from '../kubernetes/quantity';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import type { ClaimRequest } from '../objects/claim-class-conflicts';
import type { LonghornView } from './longhorn-view';
import { isSameNamespace, podOf } from './pods-view';
import { longhornDriver } from '../longhorn/names';
import { classOf, isDefaultClass, type StorageClassView } from './storage-classes-view';

/** A claim: an object of its own, or what a workload makes one from. */
export interface ClaimView {
  readonly resource: Resource;
  /** JSON pointer of the claim in its resource. */
  readonly pointer: string;
  /** "" where only the pod's name will tell. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly annotations: JsonObject;
  readonly labels: JsonObject;
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

/** JSON pointers of what kinds other than the claim itself make claims from. */
export const claimPlaces = [
  '/spec/volumeClaimTemplates',
  '/spec/volumes',
  '/spec/template/spec/volumes',
  '/spec/jobTemplate/spec/template/spec/volumes',
] as const;

/** Source: Kubernetes core/v1 BetaStorageClassAnnotation, which goes before the field. */
export const classAnnotation = 'volume.beta.kubernetes.io/storage-class';

/** The claims that a resource is or makes. */
export const claimsIn = keptForResource(findClaims);

function findClaims(resource: Resource): ClaimView[] {
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
    labels: mapOf(mapOf(claim['metadata'])['labels']),
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

/** The class of claims for volumes that were made by hand. Source: longhorn-manager types/setting.go. */
const staticClass = 'longhorn-static';

/** Classes that are Longhorn's own by name, wherever they are not among the manifests. Source: longhorn-manager types/types.go. */
const ownClasses = ['longhorn', staticClass];

/** Where a claim's volume comes from. */
export interface ClaimOrigin {
  readonly isLonghorn: boolean;
  /** Whether Longhorn makes it for the claim; otherwise it was made beforehand. */
  readonly isNew: boolean;
  /** The class, where the manifests have it. */
  readonly view?: StorageClassView;
}

/** Whether the claim gets a volume of Longhorn, as far as the manifests tell. */
export function originOf(claim: ClaimView, { longhorn, resources }: ClaimContext): ClaimOrigin {
  const { className, volumeName } = claim;
  const volume = volumeOf(claim, { longhorn, resources });
  if (volume !== undefined) return { isLonghorn: driverOf(volume) === longhornDriver, isNew: false };
  const isNew = volumeName === '' && className !== staticClass;
  const { byName, defaults } = longhorn.once(classesIn, () => classesIn(resources));
  const candidates = className === undefined ? defaults : (byName.get(className) ?? []);
  if (candidates.length === 0) {
    const isOwn = className !== undefined && ownClasses.includes(className);
    return { isLonghorn: isOwn, isNew };
  }
  const views = candidates.map((resource) => classOf(resource, longhorn));
  const [view] = views;
  // Several of one name, or several defaults: which one is taken cannot be told.
  if (views.length === 1 && view !== undefined) return { isLonghorn: true, isNew, view };
  return { isLonghorn: views.every((one) => one !== undefined), isNew };
}

function classesIn(resources: ResourceSet) {
  const classes = resources.ofType('storage.k8s.io/StorageClass');
  return {
    byName: groupBy(classes, ({ object }) => textOf(object.metadata?.name)),
    defaults: classes.filter((one) => isDefaultClass(one)),
  };
}

/** The PersistentVolume among the manifests that the claim names, or that names the claim. */
export function volumeOf(claim: ClaimView, { longhorn, resources }: ClaimContext): Resource | undefined {
  const { name, namespace, volumeName } = claim;
  if (volumeName !== '') return resources.find('/PersistentVolume', volumeName);
  const byClaim = longhorn.once(volumeOf, () =>
    groupBy(resources.ofType('/PersistentVolume'), (volume) => textOf(claimRefOf(volume)['name'])),
  );
  const volumes = name === '' ? undefined : byClaim.get(name);
  return volumes?.find((volume) => namespace === undefined || claimRefOf(volume)['namespace'] === namespace);
}

function claimRefOf({ object }: Resource): JsonObject {
  return mapOf(mapOf(object['spec'])['claimRef']);
}

/** The claims among the manifests that an object of this name and namespace could mean. */
export function claimsNamed(name: string, beside: Resource, { longhorn, resources }: ClaimContext): ClaimView[] {
  const byName = longhorn.once(claimsNamed, () =>
    groupBy(resources.ofType('/PersistentVolumeClaim').flatMap(claimsIn), (claim) => claim.name),
  );
  return (byName.get(name) ?? []).filter((claim) => isSameNamespace(claim.resource, beside));
}

/** The CSI driver of a PersistentVolume; "" for another kind of volume. */
export function driverOf({ object }: Resource): string {
  return textOf(mapOf(mapOf(object['spec'])['csi'])['driver']);
}

/** Whether a StatefulSet among the manifests makes a claim of this name, whatever its namespace. */
export function isMadeByStatefulSet(name: string, { longhorn, resources }: ClaimContext): boolean {
  const prefixes = longhorn.once(isMadeByStatefulSet, () => {
    const sets = resources.ofType('apps/StatefulSet');
    return new Set(
      sets.flatMap((set) => claimsIn(set).map((claim) => `${claim.name}-${textOf(set.object.metadata?.name)}`)),
    );
  });
  const [, prefix] = /^(.*)-\d+$/s.exec(name) ?? [];
  return prefix !== undefined && prefixes.has(prefix);
}
