import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { storageNode, storageNodeProblems } from '../objects/storage-node';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { LifeCycle } from './life-cycle';
import { diskInputs, DiskType, nodeDiskShape, type NodeDisk } from './node-disk';
import { refuse } from './refuse';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import type { PropShape } from './props/prop-check';
import { number, listOf, oneOf, text } from './props/prop-checks';

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
   * The node's disks. A list, be it empty, sets `create-default-disk-labeled-nodes` for the whole installation: a node gets
   * the disks that are declared for it, and no default disk beside them.
   *
   * @default nothing is said about disks: the node has those that Longhorn or somebody else gave it
   */
  readonly disks?: NodeDisk[];

  /**
   * Tags that a node selector can ask for: qualified names.
   *
   * @default - none
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

const shape: PropShape<StorageNodeProps> = {
  longhorn: installationProp,
  nodeName: text,
  disks: listOf(nodeDiskShape),
  tags: listOf(text),
  lifeCycle: oneOf(LifeCycle),
  instanceManagerCpuRequest: number,
};

/**
 * A node and its disks, held by Git for good: a `nodes.longhorn.io` object.
 *
 * When to make it: from the first commit of the installation, or when the Kubernetes node has joined. Longhorn's manager
 * makes the object itself when it starts on a node and finds none, and the manifest is then applied on top of it. So that
 * this comes to the same, a StorageNode with disks asks for the setting `create-default-disk-labeled-nodes`: without it
 * the manager would also make a disk on `default-data-path`, which the manifest does not name and which nothing takes
 * away. The setting counts for all nodes: one without a StorageNode gets a disk by a NodeBootstrap, or none.
 *
 * On a node that has disks already, name them as Longhorn does, or they are other disks to it. A NodeBootstrap is the
 * other way: it is read once, and what happens to the disks later is nobody's business but Longhorn's.
 */
export class StorageNode extends Construct {
  /** Name of the Kubernetes node. */
  readonly nodeName: string;

  /** The object, unless the node is removed. */
  readonly apiObject?: ApiObject;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: StorageNodeProps) {
    super(scope, id);
    checkProps(this, props, shape);
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
    if (props.disks !== undefined) {
      // Source: longhorn-manager datastore/longhorn.go CreateDefaultNode.
      const reason = `node "${this.nodeName}" has the disks of its StorageNode, and no default disk beside them`;
      props.longhorn.requireSetting('create-default-disk-labeled-nodes', 'true', reason);
    }
    const block = disks.find((disk) => disk.type === DiskType.BLOCK);
    if (block !== undefined) {
      // Without it, Longhorn refuses the node and every later change of it.
      const reason = `block disk "${block.path}" of node "${this.nodeName}" needs the v2 data engine`;
      props.longhorn.requireSetting('v2-data-engine', 'true', reason);
    }
    this.apiObject = emitObject(this, 'node', storageNode(input), { longhorn: props.longhorn });
  }
}
