import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import {
  bootstrapNode,
  bootstrapProblems,
  rancherNodeConfig,
  talosPatch,
  type BootstrapDisk,
  type BootstrapInput,
} from '../objects/node-bootstrap';
import { storageNodeProblems } from '../objects/storage-node';
import type { ILonghorn } from './i-longhorn';
import { LifeCycle } from './life-cycle';
import { diskInputs, DiskType, nodeDiskShape, type NodeDisk } from './node-disk';
import { report } from './refuse';
import { checkProps } from './props/check-props';
import { installationProp } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { listOf, text } from './props/prop-checks';

/** What new nodes are to tell Longhorn. */
export interface NodeBootstrapProps {
  /** The installation that the nodes belong to. */
  readonly longhorn: ILonghorn;

  /** Names of the Kubernetes nodes; all get the same disks and tags. */
  readonly nodes: string[];

  /**
   * Disks of each node. A directory has to be there, and mounted, when Longhorn reads them. A block disk is named by its
   * device path; with more than one, Longhorn may not tell them apart.
   *
   * @default - none
   */
  readonly disks?: NodeDisk[];

  /**
   * Tags of each node.
   *
   * @default - none
   */
  readonly tags?: string[];
}

const shape: PropShape<NodeBootstrapProps> = {
  longhorn: installationProp,
  nodes: needed(listOf(text), 'Give the names of the Kubernetes nodes.'),
  disks: listOf(nodeDiskShape),
  tags: listOf(text),
};

/**
 * First disks and tags of new nodes, through a label and annotations of the Kubernetes node.
 *
 * Longhorn's manager reads the disks while its Node object has no disk, and the tags while it has no tag; what it makes of
 * them is its own from then on. A later change of the annotation does nothing; but if the last disk or tag is taken away,
 * the annotation counts again. One mistake in it, such as a directory that is missing on the node, and Longhorn makes no
 * disk at all and says so in its log only. A StorageNode has none of these limits and stays in charge; use a bootstrap
 * where nodes come and go without Git knowing their names in time.
 *
 * The construct emits no object: a Kubernetes Node belongs to its kubelet, and a GitOps tool that prunes one removes the
 * node from the cluster. Take the texts to where the nodes are made.
 */
export class NodeBootstrap extends Construct {
  private readonly nodes: string[];
  private readonly input: BootstrapInput;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: NodeBootstrapProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.nodes = [...props.nodes];
    const disks = diskInputs(props.disks ?? []);
    const tags = props.tags ?? [];
    this.input = { disks: withOwnReservations(disks, props.disks ?? []), tags };
    const plain = { namespace: props.longhorn.namespace, allowScheduling: true, evictionRequested: false };
    const problems = this.nodes.flatMap((name) => storageNodeProblems({ ...plain, name, tags, disks }));
    report(this, [...problems, ...bootstrapProblems(this.input)]);

    const first = disks[0];
    if (first === undefined) return;
    const reason = `disk "${first.path}" of a node bootstrap is only read with this setting`;
    props.longhorn.requireSetting('create-default-disk-labeled-nodes', 'true', reason);
    const block = disks.find((disk) => disk.type === DiskType.BLOCK);
    if (block === undefined) return;
    props.longhorn.requireSetting('v2-data-engine', 'true', `block disk "${block.path}" needs the v2 data engine`);
  }

  /**
   * Kubernetes Nodes that hold the label and annotations only, one YAML document each, for
   * `kubectl apply --server-side -f -`. Works at any time after the nodes have joined, with every distribution. A node
   * that has not joined would be created by it, so mind the names.
   */
  kubectl(): string {
    return Yaml.stringify(...this.nodes.map((name) => bootstrapNode(name, this.input)));
  }

  /**
   * A patch of Talos' machine config, for `talosctl patch machineconfig`, the same for each of the nodes. Talos sets label
   * and annotations itself and keeps them; it knows annotations since version 1.8.
   */
  talos(): string {
    return Yaml.stringify(talosPatch(this.input));
  }

  /**
   * What k3s and RKE2 can take of it: the label, for `/etc/rancher/k3s/config.yaml` or `/etc/rancher/rke2/config.yaml`.
   * They read it when the node joins for the first time, and have no setting for annotations: apply `kubectl()` after
   * that. The order does not matter, for Longhorn waits until label and annotation are there.
   */
  rancher(): string {
    const notice = '# The label only: k3s and RKE2 cannot set the annotations. Apply those with kubectl.';
    return `${notice}\n${Yaml.stringify(rancherNodeConfig(this.input))}`;
  }
}

/** Leaves out the reservation where the user gave none, so that Longhorn's setting decides. */
function withOwnReservations(disks: readonly BootstrapDisk[], given: readonly NodeDisk[]): BootstrapDisk[] {
  const present = given.filter((disk) => disk.lifeCycle !== LifeCycle.REMOVED);
  return disks.map(({ reserved: _reserved, ...disk }, index) => {
    const reservation = present[index]?.reservation;
    return reservation === undefined ? disk : { ...disk, reserved: reservation.byteCount };
  });
}
