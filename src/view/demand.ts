import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { isTemplate } from '../manifest/template-text';
import { parameterPath } from '../objects/parameter-text';
import { tagProblems } from '../objects/tags';
import { keptForView } from './kept';
import { knownSetting, knownSwitch } from './known-setting';
import type { LonghornView } from './longhorn-view';
import { classOf } from './storage-classes-view';

/** What a demand is worked out of: a rule's context. */
export interface DemandContext {
  readonly resources: ResourceSet;
  readonly longhorn: LonghornView;
}

/** A tag that is asked for, and where. */
export interface TagDemand {
  readonly tag: string;
  readonly path: string;
}

/** What the volumes of a class, or one volume, ask of nodes and disks. */
export interface Demand {
  readonly engine: 'v1' | 'v2';
  readonly nodeTags: readonly TagDemand[];
  readonly diskTags: readonly TagDemand[];
  /** Replicas, or shards of an erasure-coded volume; undefined where a setting decides that is not known. */
  readonly copies: number | undefined;
  /** Shards keep to one on a node whatever the rest says, and do not look at the tags of nodes. */
  readonly isSharded: boolean;
  /** Whether copies may share a node, a zone, a disk; undefined where a setting decides that is not known. */
  readonly mayShareNode: boolean | undefined;
  readonly mayShareZone: boolean | undefined;
  readonly mayShareDisk: boolean | undefined;
  /** Whether a node with a disk under pressure counts as unused: auto-balance is to move its replicas to another disk. */
  readonly reusesNodesUnderPressure: boolean;
  /** JSON pointers to the number of copies and the engine. */
  readonly copiesPath: string;
  readonly enginePath: string;
}

/** Fields of a volume, by the names that they have as parameters of a class too. */
interface VolumeFields {
  readonly value: (name: string) => Json | undefined;
  readonly path: (name: string) => string;
  readonly tags: (name: string) => TagDemand[];
}

/** Types of the objects that ask for nodes and disks. */
export const demandTypes = ['storage.k8s.io/StorageClass', 'longhorn.io/Volume'];

/** The tags that an object asks for, whatever they look like: parameters of a class, or lists of an object of Longhorn. */
export function tagDemandsOf(resource: Resource, { longhorn }: DemandContext): Record<'disk' | 'node', TagDemand[]> {
  const fields = fieldsOf(resource, longhorn);
  return { disk: fields?.tags('diskSelector') ?? [], node: fields?.tags('nodeSelector') ?? [] };
}

/** What the object asks for; undefined where it is no class of Longhorn, or asks for what no node can have. */
export const demandOf = keptForView(makeDemand, (context: DemandContext) => context.longhorn);

function makeDemand(resource: Resource, context: DemandContext): Demand | undefined {
  const fields = fieldsOf(resource, context.longhorn);
  if (fields === undefined) return undefined;
  const { disk: diskTags, node: nodeTags } = tagDemandsOf(resource, context);
  if ([...diskTags, ...nodeTags].some(({ tag }) => tagProblems([tag], '').length > 0)) return undefined;
  const engine = textOf(fields.value('dataEngine')) || 'v1';
  if (engine !== 'v1' && engine !== 'v2') return undefined;
  const isSharded = layoutOf(fields, 'type') === 'sharded';
  const share = (level: string, setting: string): boolean | undefined => {
    const own = textOf(fields.value(level));
    if (own === '' || own === 'ignored') return knownSwitch(context, setting);
    return isTemplate(own) ? undefined : own === 'enabled';
  };
  return {
    engine,
    nodeTags,
    diskTags,
    copies: isSharded ? shardsOf(fields) : replicasOf(fields, engine, context),
    isSharded,
    mayShareNode: !isSharded && share('replicaSoftAntiAffinity', 'replica-soft-anti-affinity'),
    mayShareZone: isSharded || share('replicaZoneSoftAntiAffinity', 'replica-zone-soft-anti-affinity'),
    mayShareDisk: share('replicaDiskSoftAntiAffinity', 'replica-disk-soft-anti-affinity'),
    reusesNodesUnderPressure: autoBalanceOf(fields, context) === 'best-effort',
    copiesPath: fields.path(isSharded ? 'dataLayout.dataChunks' : 'numberOfReplicas'),
    enginePath: fields.path('dataEngine'),
  };
}

function fieldsOf(resource: Resource, longhorn: LonghornView): VolumeFields | undefined {
  if (resource.type !== 'storage.k8s.io/StorageClass') {
    const spec = mapOf(resource.object['spec']);
    const path = (name: string): string => `/spec/${name.replace('.', '/')}`;
    const tags = (name: string): TagDemand[] =>
      listOf(spec[name]).flatMap((tag, index) =>
        typeof tag === 'string' ? [{ tag, path: `${path(name)}/${index}` }] : [],
      );
    return { value: (name) => spec[name], path, tags };
  }
  const parameters = classOf(resource, longhorn)?.parameters;
  if (parameters === undefined) return undefined;
  // Split at commas and not trimmed. Source: longhorn-manager csi/util.go getVolumeOptions.
  const tags = (name: string): TagDemand[] =>
    parameters[name]?.split(',').map((tag) => ({ tag, path: parameterPath(name) })) ?? [];
  return { value: (name) => parameters[name], path: parameterPath, tags };
}

function replicasOf(fields: VolumeFields, engine: 'v1' | 'v2', context: DemandContext): number | undefined {
  const own = Number(fields.value('numberOfReplicas') ?? 0);
  if (own !== 0) return Number.isInteger(own) && own > 0 ? own : undefined;
  if (knownSetting(context, 'default-replica-count') === undefined) return undefined;
  return Number(context.longhorn.settings.valueFor('default-replica-count', engine)) || undefined;
}

/** Source: longhorn-manager datastore/longhorn.go GetAutoBalancedReplicasSetting. */
function autoBalanceOf(fields: VolumeFields, { longhorn }: DemandContext): string {
  const own = textOf(fields.value('replicaAutoBalance'));
  return own === '' || own === 'ignored' ? longhorn.settings.value('replica-auto-balance') : own;
}

/** Source: longhorn-manager scheduler/shard_scheduler.go: one node for each data and parity chunk. */
function shardsOf(fields: VolumeFields): number | undefined {
  return Number(layoutOf(fields, 'dataChunks')) + Number(layoutOf(fields, 'parityChunks')) || undefined;
}

function layoutOf(fields: VolumeFields, name: string): Json | undefined {
  return fields.value(`dataLayout.${name}`) ?? mapOf(fields.value('dataLayout'))[name];
}

/** What reads like a label, its selector or its well-known key, and is hardly ever a tag. */
export function isLabelLike(tag: string): boolean {
  return /^[^\s:=]+[:=]/.test(tag) || /^(?:[\w-]+\.)*(?:kubernetes|k8s)\.io\//.test(tag);
}
