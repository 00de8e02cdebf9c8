import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { NetworkPolicyInput } from '../../objects/installation/input';
import type { LonghornProps } from './longhorn-props';

/**
 * The NetworkPolicies that props ask for. Charts before 1.12.1 have one switch for all of them, and every chart looks at
 * its own value for the Ingress; the props say each thing by itself, the same in every release.
 */
export function networkPoliciesOfProps(
  { networkPolicies, ui }: LonghornProps,
  ofRelease: NetworkPolicyInput,
): NetworkPolicyInput {
  const hasIngress = ui?.exposure?._ingress() !== undefined;
  return {
    internal: networkPolicies?.internal ?? ofRelease.internal,
    apiServerCidrs: ofRelease.apiServerCidrs,
    ...(hasIngress && { uiIngressController: networkPolicies?.uiIngressController }),
  };
}

/** A policy for an ingress controller that nothing sends to the UI. */
export function networkPolicyProblems({ networkPolicies, ui }: LonghornProps): Diagnostic[] {
  const controller = networkPolicies?.uiIngressController;
  if (controller === undefined || ui?.exposure?._ingress() !== undefined) return [];
  return [
    {
      code: 'ui-ingress-controller-unused',
      severity: 'error',
      message: `networkPolicies.uiIngressController is "${controller}", and the UI has no Ingress that it would be the controller of.`,
      hint: 'Set ui.exposure to UiExposure.ingress(...), or leave uiIngressController out.',
      path: '/networkPolicies/uiIngressController',
    },
  ];
}
