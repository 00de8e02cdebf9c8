import type { Diagnostic } from '../diagnostics/diagnostic';

/** How a volume's data is copied; `across` is `disks`, `nodes` or `zones`. */
export interface ReplicationInput {
  readonly copies: number;
  readonly across: string;
  readonly hard: boolean;
  readonly dataLocality?: string;
  readonly autoBalance?: string;
  readonly staleMinutes?: number;
}

/** A volume's fields for its replicas, which are StorageClass parameters by the same names. */
export interface ReplicationFields {
  readonly numberOfReplicas: number;
  readonly replicaSoftAntiAffinity: 'enabled' | 'disabled';
  readonly replicaZoneSoftAntiAffinity: 'enabled' | 'disabled';
  readonly replicaDiskSoftAntiAffinity?: 'enabled' | 'disabled';
  readonly dataLocality?: string;
  readonly replicaAutoBalance?: string;
  readonly staleReplicaTimeout?: number;
}

/** Source: longhorn-manager types/types.go ValidateReplicaCount. */
const copiesMaximum = 20;

/** From small to large. */
const levels = ['disks', 'nodes', 'zones'];

/**
 * The three anti-affinity fields that keep copies apart on a level. A volume's own fields win over the settings of the
 * same names, so no setting has to follow. Soft means that Longhorn's scheduler tries to, and that the next smaller level
 * holds. Disks count only where copies may share a node.
 *
 * Source: longhorn-manager scheduler/replica_scheduler.go getDiskCandidates.
 */
export function replicationFields(input: ReplicationInput): ReplicationFields {
  const kept = levels.indexOf(input.across) - (input.hard ? 0 : 1);
  const soft = (level: string): 'enabled' | 'disabled' => (levels.indexOf(level) > kept ? 'enabled' : 'disabled');
  return {
    numberOfReplicas: input.copies,
    replicaSoftAntiAffinity: soft('nodes'),
    replicaZoneSoftAntiAffinity: soft('zones'),
    ...(soft('nodes') === 'enabled' ? { replicaDiskSoftAntiAffinity: soft('disks') } : {}),
    ...(input.dataLocality === undefined ? {} : { dataLocality: input.dataLocality }),
    ...(input.autoBalance === undefined ? {} : { replicaAutoBalance: input.autoBalance }),
    ...(input.staleMinutes === undefined ? {} : { staleReplicaTimeout: input.staleMinutes }),
  };
}

/** What contradicts itself, or cannot be counted. */
export function replicationProblems({ copies, dataLocality, staleMinutes }: ReplicationInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const add = (code: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint });
  if (!Number.isInteger(copies) || copies < 1 || copies > copiesMaximum) {
    const message = `${copies} is not a number of copies from 1 to ${copiesMaximum}.`;
    add('replication-copies-invalid', message, 'Give a whole number in that range.');
  }
  if (dataLocality === 'strict-local' && copies !== 1) {
    const message = `Data locality "strict-local" keeps the only copy on the node that uses the volume, and ${copies} copies are asked for.`;
    add('replication-strict-local-copies', message, 'Use one copy, or the data locality "best-effort".');
  }
  if (staleMinutes !== undefined && (!Number.isInteger(staleMinutes) || staleMinutes < 1)) {
    // Zero and less count as 2880. Source: longhorn-manager csi/util.go getVolumeOptions.
    const message = `The stale timeout of ${staleMinutes} minutes is not a whole number of minutes above zero.`;
    add('replication-stale-timeout-invalid', message, 'Give whole minutes, such as cdk8s.Duration.minutes(30).');
  }
  return problems;
}
