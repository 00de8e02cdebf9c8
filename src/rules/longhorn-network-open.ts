import { listOf, mapOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule } from './rule';
import { usualNamespace } from '../longhorn/names';

export const longhornNetworkOpen: Rule = {
  id: 'longhorn-network-open',
  summary: "Let Longhorn's pods talk to each other.",
  why: 'Managers, instance managers, replicas and the CSI plugin call each other between nodes: where nothing else lets them, a policy that takes in nothing stops every volume.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'some network plugins do not enforce policies' },
  types: ['networking.k8s.io/NetworkPolicy'],
  evidence: 'longhorn v1.12.1 chart/templates/network-policies; kubernetes v1.36.3 networking/v1 NetworkPolicySpec',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: longhorn-system }
spec: { podSelector: {}, policyTypes: [Ingress] }
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/podSelector',
            message: 'The policy closes all pods of "longhorn-system", and no other opens them.',
            hint: "Add a policy that lets the namespace's pods talk to each other, and the API server to the webhooks.",
          },
        ],
      },
    ],
    good: [
      `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: longhorn-system }
spec: { podSelector: {}, policyTypes: [Ingress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: inside, namespace: longhorn-system }
spec: { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }
`,
    ],
  },
  *check(resource, { resources }) {
    const home = longhornNamespace(resources) ?? usualNamespace;
    if (resource.object.metadata?.namespace !== home || !closesAll(resource)) return;
    const isOpened = resources
      .ofType(resource.type)
      .some((other) => (other.object.metadata?.namespace ?? home) === home && opens(other));
    if (isOpened) return;
    const path = at('spec', 'podSelector');
    if (!resources.isComplete) {
      yield { path, unknown: 'other-files', message: `No policy that opens pods of "${home}" is among these files.` };
      return;
    }
    yield {
      path,
      message: `The policy closes all pods of "${home}", and no other opens them.`,
      hint: "Add a policy that lets the namespace's pods talk to each other, and the API server to the webhooks.",
    };
  },
};

/** Whether the policy is for all pods, and lets nobody in. */
function closesAll({ object }: Resource): boolean {
  const { ingress, podSelector, policyTypes } = mapOf(object['spec']);
  const { matchExpressions, matchLabels } = mapOf(podSelector);
  const isForAll = Object.keys(mapOf(matchLabels)).length === 0 && listOf(matchExpressions).length === 0;
  const isForIngress = policyTypes === undefined || listOf(policyTypes).includes('Ingress');
  return isForAll && isForIngress && listOf(ingress).length === 0;
}

function opens({ object }: Resource): boolean {
  return listOf(mapOf(object['spec'])['ingress']).length > 0;
}
