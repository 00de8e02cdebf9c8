import type { Duration } from 'cdk8s';
import {
  replicationFields,
  replicationProblems,
  type ReplicationFields,
  type ReplicationInput,
} from '../objects/replication';
import { DataLocality } from './data-locality';
import { ReplicaAutoBalance } from './longhorn-settings';
import { propsProblems } from './props/check-props';
import { duration } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { number, flag, oneOf } from './props/prop-checks';
import { refuseValue } from './refuse-value';

/** What the copies of a volume are kept apart by. */
export enum Spread {
  /** Different disks; they may be of one node, and are lost with it. */
  DISKS = 'disks',

  /** Different nodes. */
  NODES = 'nodes',

  /** Different zones, by the label `topology.kubernetes.io/zone`; nodes without it are one zone together. */
  ZONES = 'zones',
}

/** How the data of volumes is copied. */
export interface ReplicationProps {
  /** Copies of the data, on as many replicas: 1 to 20. */
  readonly copies: number;

  /**
   * What the copies are kept apart by.
   *
   * @default Spread.NODES
   */
  readonly across?: Spread;

  /**
   * Whether the copies have to be apart. A copy that finds no place is then missing, and the volume runs degraded;
   * otherwise Longhorn puts it where the next smaller level still holds: two copies in a zone, but not on a node; two on
   * a node, but not on a disk.
   *
   * @default true
   */
  readonly hard?: boolean;

  /**
   * Whether one copy is kept on the node that uses the volume.
   *
   * @default - as the setting `default-data-locality` says
   */
  readonly dataLocality?: DataLocality;

  /**
   * Whether Longhorn moves copies when nodes or zones come and go.
   *
   * @default - as the setting `replica-auto-balance` says
   */
  readonly autoBalance?: ReplicaAutoBalance;

  /**
   * How long a failed copy is kept for reuse, in whole minutes.
   *
   * @default - 2880 minutes: two days
   */
  readonly staleTimeout?: Duration;
}

const shape: PropShape<ReplicationProps> = {
  copies: needed(number, 'Give the number of copies, 1 to 20.'),
  across: oneOf(Spread),
  hard: flag,
  dataLocality: oneOf(DataLocality),
  autoBalance: oneOf(ReplicaAutoBalance),
  staleTimeout: duration,
};

/**
 * The intent behind replica counts and anti-affinity: so many copies, apart by disk, node or zone. It says so in the
 * volumes' own fields, which win over Longhorn's settings: the same class means the same in every installation.
 */
export class Replication {
  /** Copies of the data. */
  readonly copies: number;

  /** What the copies are kept apart by. */
  readonly across: Spread;

  /** Whether they have to be. */
  readonly hard: boolean;

  private readonly input: ReplicationInput;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(props: ReplicationProps) {
    refuseValue(propsProblems(props, shape));
    const { autoBalance, copies, dataLocality, staleTimeout } = props;
    this.copies = copies;
    this.across = props.across ?? Spread.NODES;
    this.hard = props.hard ?? true;
    this.input = {
      copies,
      across: this.across,
      hard: this.hard,
      ...(dataLocality === undefined ? {} : { dataLocality }),
      ...(autoBalance === undefined ? {} : { autoBalance }),
      ...(staleTimeout === undefined ? {} : { staleMinutes: staleTimeout.toMinutes({ integral: false }) }),
    };
    refuseValue(replicationProblems(this.input));
  }

  /**
   * The fields of a Volume.
   *
   * @internal
   */
  _volumeFields(): ReplicationFields {
    return replicationFields(this.input);
  }

  /**
   * The parameters of a StorageClass.
   *
   * @internal
   */
  _parameters(): Record<string, string> {
    return Object.fromEntries(Object.entries(this._volumeFields()).map(([name, value]) => [name, String(value)]));
  }
}
