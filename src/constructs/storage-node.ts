import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { storageNode, storageNodeProblems } from '../objects/storage-node';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { LifeCycle } from './life-cycle';
import { diskInputs, DiskType, type NodeDisk } from './node-disk';
import { refuse } from './refuse';

/** What a storage node is made of. */
export interface StorageNodeProps {
  /** The installation that the node belongs to. */
  readonly longhorn: ILonghorn;

  /**
   * Name of the Kubernetes node. Longhorn deletes a Node object for which there is none, or fails trying for ever.
   *
   * @default the construct's id
   */
  readonly nodeName?: string;

  /**
   * The node's disks. Longhorn takes the list as a whole: it adds no default disk to a node that is declared.
   *
   * @default none: the node uses volumes and stores nothing
   */
  readonly disks?: NodeDisk[];

  /**
   * Tags that a node selector can ask for: qualified names.
   *
   * @default none
   */
  readonly tags?: string[];

  /**
   * Where the node is on its way out.
   *
   * @default LifeCycle.ACTIVE
   */
  readonly lifeCycle?: LifeCycle;

  /**
   * CPU that the instance managers on this node reserve, in millicores: 0 or more. Longhorn refuses more than 40 % of the
   * node's allocatable CPU when the object is changed.
   *
   * @default the setting `guaranteed-instance-manager-cpu` decides
   */
  readonly instanceManagerCpuRequest?: number;
}

/**
 * A node and its disks, held by Git for good: a `nodes.longhorn.io` object.
 *
 * Make it before Longhorn's manager runs on the node, or with the names of the disks that are there already. A NodeBootstrap
 * is the other way: it is read once, and what happens to the disks later is nobody's business but Longhorn's.
 */
export class StorageNode extends Construct {
  /** Name of the Kubernetes node. */
  readonly nodeName: string;

  /** The object, unless the node is removed. */
  readonly apiObject?: ApiObject;

  constructor(scope: Construct, id: string, props: StorageNodeProps) {
    super(scope, id);
    this.nodeName = props.nodeName ?? id;
    const lifeCycle = props.lifeCycle ?? LifeCycle.ACTIVE;
    if (lifeCycle === LifeCycle.REMOVED) return;

    const disks = diskInputs(props.disks ?? []);
    const input = {
      name: this.nodeName,
      namespace: props.longhorn.namespace,
      allowScheduling: lifeCycle === LifeCycle.ACTIVE,
      evictionRequested: lifeCycle === LifeCycle.EVICTING,
      tags: props.tags ?? [],
      disks,
      ...(props.instanceManagerCpuRequest === undefined
        ? {}
        : { instanceManagerCpuRequest: props.instanceManagerCpuRequest }),
    };
    refuse(this, storageNodeProblems(input), `${input.namespace}/Node/${input.name}`);
    const block = disks.find((disk) => disk.type === DiskType.BLOCK);
    if (block !== undefined) {
      // Without it, Longhorn refuses the node and every later change of it.
      const reason = `block disk "${block.path}" of node "${this.nodeName}" needs the v2 data engine`;
      props.longhorn.requireSetting('v2-data-engine', 'true', reason);
    }
    this.apiObject = emitObject(this, 'node', storageNode(input));
  }
}
