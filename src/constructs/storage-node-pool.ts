import { repeated } from '../diagnostics/repeated';
import { Construct } from 'constructs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import type { ILonghorn } from './i-longhorn';
import { LifeCycle } from './life-cycle';
import { nodeDiskShape, type NodeDisk } from './node-disk';
import { refuse } from './refuse';
import { StorageNode } from './storage-node';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { number, listOf, mapping, oneOf, text } from './props/prop-checks';

/** What one node of a pool has otherwise; each value given replaces the pool's, it is not added to it. */
export interface StorageNodeOverride {
  /**
   * The node's disks.
   *
   * @default the pool's
   */
  readonly disks?: NodeDisk[];

  /**
   * The node's tags.
   *
   * @default the pool's
   */
  readonly tags?: string[];

  /**
   * Where the node is on its way out.
   *
   * @default the pool's
   */
  readonly lifeCycle?: LifeCycle;

  /**
   * CPU that the instance managers on the node reserve, in millicores: 0 or more.
   *
   * @default the pool's
   */
  readonly instanceManagerCpuRequest?: number;
}

/** What a pool of equal nodes is made of. */
export interface StorageNodePoolProps {
  /** The installation that the nodes belong to. */
  readonly longhorn: ILonghorn;

  /** Names of the Kubernetes nodes. */
  readonly nodes: string[];

  /**
   * Disks that every node has. A list, be it empty, sets `create-default-disk-labeled-nodes` for the whole installation.
   *
   * @default nothing is said about disks
   */
  readonly disks?: NodeDisk[];

  /**
   * Tags of every node.
   *
   * @default - none
   */
  readonly tags?: string[];

  /**
   * Where every node is on its way out.
   *
   * @default LifeCycle.ACTIVE
   */
  readonly lifeCycle?: LifeCycle;

  /**
   * CPU that the instance managers on each node reserve, in millicores: 0 or more.
   *
   * @default the setting `guaranteed-instance-manager-cpu` decides
   */
  readonly instanceManagerCpuRequest?: number;

  /**
   * What single nodes have otherwise, by node name.
   *
   * @default - none: all nodes are equal
   */
  readonly overrides?: { [node: string]: StorageNodeOverride };
}

const shape: PropShape<StorageNodePoolProps> = {
  longhorn: installationProp,
  nodes: needed(listOf(text), 'Give the names of the Kubernetes nodes.'),
  disks: listOf(nodeDiskShape),
  tags: listOf(text),
  lifeCycle: oneOf(LifeCycle),
  instanceManagerCpuRequest: number,
  overrides: mapping,
};

/** Equal nodes, said once: one StorageNode each; when to make them is said there. */
export class StorageNodePool extends Construct {
  /** The nodes, in the order of the names given. */
  readonly storageNodes: StorageNode[];

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: StorageNodePoolProps) {
    super(scope, id);
    checkProps(this, props, shape);
    const { longhorn, nodes, overrides = {}, ...shared } = props;
    refuse(this, [...duplicateNodes(nodes), ...strayOverrides(nodes, Object.keys(overrides))]);
    this.storageNodes = nodes.map((name) => {
      const own = Object.fromEntries(Object.entries(overrides[name] ?? {}).filter(([, value]) => value !== undefined));
      return new StorageNode(this, name, { longhorn, ...shared, ...own });
    });
  }
}

function duplicateNodes(nodes: readonly string[]): Diagnostic[] {
  return Array.from(repeated(nodes), (index) => ({
    code: 'pool-node-duplicate',
    severity: 'error',
    message: `The node "${nodes[index]}" is in the pool twice.`,
    hint: 'Name it once.',
  }));
}

function strayOverrides(nodes: readonly string[], names: readonly string[]): Diagnostic[] {
  return names
    .filter((name) => !nodes.includes(name))
    .map((name) => {
      const meant = nearest(name, nodes);
      return {
        code: 'pool-override-unknown',
        severity: 'error',
        message: `There is an override for "${name}", which is no node of the pool.`,
        hint: meant === undefined ? 'Remove it, or add the node.' : `Write "${meant}", or add the node.`,
      };
    });
}
