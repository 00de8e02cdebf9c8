import type { JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { chartBehaviour } from '../../longhorn/chart-behaviour';
import type { InstallationInput } from './input';

const manager = { podSelector: { matchLabels: { app: 'longhorn-manager' } } };
const component = (name: string): JsonObject => ({ podSelector: { matchLabels: { 'longhorn.io/component': name } } });
const dataPath = [
  manager,
  component('instance-manager'),
  component('backing-image-manager'),
  component('backing-image-data-source'),
];

/** NetworkPolicies in the order of the release's manifest; none of them has labels. */
export function networkPolicies(input: InstallationInput): KubernetesObject[] {
  const { internal, uiIngressController } = input.networkPolicies;
  const policies = internal ? internalPolicies(input) : [];
  if (uiIngressController !== undefined) {
    const ui = policy(input, 'longhorn-ui-frontend', { app: 'longhorn-ui' }, [uiIngress(input, uiIngressController)]);
    // The files of the chart sort it before the policy of the webhook.
    policies.splice(internal ? policies.length - 1 : 0, 0, ui);
  }
  return policies;
}

function internalPolicies(input: InstallationInput): KubernetesObject[] {
  const forComponent = (name: string): KubernetesObject =>
    policy(input, name, { 'longhorn.io/component': name }, [{ from: dataPath }]);
  return [
    forComponent('backing-image-data-source'),
    forComponent('backing-image-manager'),
    forComponent('instance-manager'),
    policy(input, 'longhorn-manager', { app: 'longhorn-manager' }, [{ from: callersOfManager }]),
    policy(input, 'longhorn-recovery-backend', { 'longhorn.io/recovery-backend': 'longhorn-recovery-backend' }, [
      recoveryIngress(input),
    ]),
    webhookPolicy(input),
  ];
}

const callersOfManager: JsonObject[] = [
  ...['longhorn-manager', 'longhorn-ui', 'longhorn-csi-plugin'].map((app) => ({
    podSelector: { matchLabels: { app } },
  })),
  {
    podSelector: {
      matchLabels: { 'longhorn.io/managed-by': 'longhorn-manager' },
      matchExpressions: [{ key: 'recurring-job.longhorn.io', operator: 'Exists' }],
    },
  },
  { podSelector: { matchExpressions: [{ key: 'longhorn.io/job-task', operator: 'Exists' }] } },
  { podSelector: { matchLabels: { app: 'longhorn-driver-deployer' } } },
];

function recoveryIngress({ release }: InstallationInput): JsonObject {
  return {
    ...(chartBehaviour(release).recoveryBackendFromShareManager && { from: [component('share-manager')] }),
    ports: [{ protocol: 'TCP', port: 9503 }],
  };
}

function webhookPolicy(input: InstallationInput): KubernetesObject {
  const { conversionWebhookPort } = chartBehaviour(input.release);
  const name = conversionWebhookPort ? 'longhorn-webhook' : 'longhorn-admission-webhook';
  const cidrs = input.networkPolicies.apiServerCidrs.map((cidr) => ({ ipBlock: { cidr } }));
  const ingress = {
    ports: (conversionWebhookPort ? [9501, 9502] : [9502]).map((port) => ({ protocol: 'TCP', port })),
    ...(cidrs.length > 0 && { from: [manager, ...cidrs] }),
  };
  return policy(input, name, { 'longhorn.io/admission-webhook': 'longhorn-admission-webhook' }, [ingress]);
}

const fromPods = (namespace: string, labels: JsonObject): JsonObject => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
  podSelector: { matchLabels: labels },
});
const nginx = (name: string): JsonObject => ({
  'app.kubernetes.io/component': 'controller',
  'app.kubernetes.io/instance': name,
  'app.kubernetes.io/name': name,
});

/** Who may reach the UI; a distribution that the release does not know leaves `from` empty, which admits everyone. */
function uiIngress(input: InstallationInput, controller: string): JsonObject {
  switch (controller) {
    case 'rke1':
      return { from: [fromPods('ingress-nginx', nginx('ingress-nginx'))] };
    case 'rke2': {
      const traefik = fromPods('kube-system', { 'app.kubernetes.io/name': 'rke2-traefik' });
      const peers = [fromPods('kube-system', nginx('rke2-ingress-nginx'))];
      return { from: chartBehaviour(input.release).rke2Traefik ? [...peers, traefik] : peers };
    }
    case 'k3s':
      return {
        from: [fromPods('kube-system', { 'app.kubernetes.io/name': 'traefik' })],
        ports: [
          { port: 8000, protocol: 'TCP' },
          { port: 80, protocol: 'TCP' },
        ],
      };
    default:
      return { from: null };
  }
}

function policy(
  input: InstallationInput,
  name: string,
  matchLabels: Record<string, string>,
  ingress: JsonObject[],
): KubernetesObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: input.namespace },
    spec: { podSelector: { matchLabels }, policyTypes: ['Ingress'], ingress },
  };
}
