import type { Parameters } from './storage-class-parameters';

/** What the provisioner looks up Secrets for. Source: kubernetes-csi/external-provisioner v5.3.0 pkg/controller. */
export const secretUses = [
  'provisioner',
  'controller-publish',
  'controller-expand',
  'node-stage',
  'node-publish',
  'node-expand',
] as const;

export type SecretUse = (typeof secretUses)[number];

/** Names of before CSI 1.0, which the provisioner still reads. */
const oldNames: Readonly<Partial<Record<SecretUse, string>>> = {
  provisioner: 'csiProvisionerSecret',
  'controller-publish': 'csiControllerPublishSecret',
  'node-stage': 'csiNodeStageSecret',
  'node-publish': 'csiNodePublishSecret',
};

/** The parameters for the name and the namespace of a Secret; without a use, of the one for every use. */
export function secretParameters(use?: SecretUse): readonly [string, string] {
  const prefix = `csi.storage.k8s.io/${use === undefined ? '' : `${use}-`}secret`;
  return [`${prefix}-name`, `${prefix}-namespace`];
}

/**
 * Whether the class names a Secret for the use, the one for every use included; `half` is what the provisioner refuses: a
 * name without a namespace, or the other way round, or one of them empty.
 */
export function secretState(parameters: Parameters, use: SecretUse): 'absent' | 'half' | 'named' {
  const own = pairState(parameters, secretParameters(use));
  if (own !== 'absent') return own;
  const old = oldNames[use];
  const oldState = old === undefined ? 'absent' : pairState(parameters, [`${old}Name`, `${old}Namespace`]);
  return oldState === 'absent' ? pairState(parameters, secretParameters()) : oldState;
}

/** The same for one pair of parameters. */
export function pairState(parameters: Parameters, pair: readonly [string, string]): 'absent' | 'half' | 'named' {
  const values = pair.map((name) => parameters[name]);
  if (values.every((value) => value === undefined)) return 'absent';
  return values.every((value) => value !== undefined && value !== '') ? 'named' : 'half';
}
