import type { Demand, DemandContext } from './demand';
import { knownSwitch } from './known-setting';
import type { LonghornView } from './longhorn-view';
import { allNodeTags } from './node-tags';
import type { DiskView, NodeView } from './nodes-view';

/** A node, and those of its disks that are left. */
export interface NodeDisks {
  readonly node: NodeView;
  readonly disks: readonly DiskView[];
}

/** Where the copies of a volume may go, of the nodes that the manifests describe: each step leaves fewer. */
export interface Placement {
  /** All nodes with a disk. */
  readonly all: readonly NodeDisks[];
  /** Those with all tags. */
  readonly tagged: readonly NodeDisks[];
  /** Those that the data engine can use. */
  readonly fitting: readonly NodeDisks[];
  /** Those that take new copies. */
  readonly open: readonly NodeDisks[];
  /** Whether each node is one: false where a machine configuration is that of any number of them. */
  readonly isCountable: boolean;
}

/**
 * Longhorn's filters, as far as manifests go. Undefined where the manifests describe no disk, or hold tags that another
 * tool fills in. Source: longhorn-manager scheduler/replica_scheduler.go, types/types.go IsSelectorsInTags.
 */
export function placementOf(demand: Demand, { longhorn }: DemandContext): Placement | undefined {
  if (longhorn.nodes.length === 0) return undefined;
  const { diskTags, engine, isSharded, nodeTags } = demand;
  // Many classes and volumes ask for the same.
  const key = JSON.stringify([
    'placement',
    engine,
    isSharded,
    diskTags.map(({ tag }) => tag),
    nodeTags.map(({ tag }) => tag),
  ]);
  return longhorn.once(key, () => placementFor(demand, longhorn));
}

function placementFor(demand: Demand, longhorn: LonghornView): Placement | undefined {
  const { nodes, settings } = longhorn;
  const all = nodes.filter(({ disks }) => disks.length > 0).map((node) => ({ node, disks: node.disks }));
  if (all.length === 0 || !allNodeTags(longhorn).areReadable) return undefined;
  const hasTags = (
    wanted: readonly { readonly tag: string }[],
    given: readonly string[],
    isEmptyOk: boolean,
  ): boolean =>
    wanted.length === 0 ? isEmptyOk || given.length === 0 : wanted.every(({ tag }) => given.includes(tag));
  const emptyNode = demand.isSharded || settings.isTrue('allow-empty-node-selector-volume');
  const emptyDisk = settings.isTrue('allow-empty-disk-selector-volume');
  const nodeTags = demand.isSharded ? [] : demand.nodeTags;
  const type = demand.engine === 'v2' ? 'block' : 'filesystem';
  const tagged = withDisks(
    all.filter(({ node }) => hasTags(nodeTags, node.tags, emptyNode)),
    (disk) => hasTags(demand.diskTags, disk.tags, emptyDisk),
  );
  const fitting = withDisks(
    tagged.filter(({ node }) => demand.engine === 'v1' || node.takesV2),
    (disk) => disk.type === type,
  );
  const open = withDisks(
    fitting.filter(({ node }) => node.isOpen),
    (disk) => disk.isOpen,
  );
  return { all, tagged, fitting, open, isCountable: all.every(({ node }) => node.name !== '') };
}

function withDisks(nodes: readonly NodeDisks[], isLeft: (disk: DiskView) => boolean): NodeDisks[] {
  return nodes
    .map(({ disks, node }) => ({ node, disks: disks.filter(isLeft) }))
    .filter(({ disks }) => disks.length > 0);
}

/**
 * Whether nodes that the manifests do not describe are unlikely to have what is asked for: tags are given by hand, and
 * where labels say which nodes have disks, no other node has one.
 */
export function describesAllDisks(demand: Demand, context: DemandContext): boolean {
  return (
    context.resources.isComplete ||
    demand.nodeTags.length + demand.diskTags.length > 0 ||
    knownSwitch(context, 'create-default-disk-labeled-nodes') === true
  );
}
