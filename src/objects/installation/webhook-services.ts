import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';

/** Services that the API server and the share managers call; pods get the selected labels when they are ready to serve. */
export function webhookServices(input: InstallationInput): KubernetesObject[] {
  return [
    webhookService(input, 'longhorn-admission-webhook', 'longhorn.io/admission-webhook', {
      name: 'admission-webhook',
      port: 9502,
      targetPort: 'admission-wh',
    }),
    webhookService(input, 'longhorn-recovery-backend', 'longhorn.io/recovery-backend', {
      name: 'recovery-backend',
      port: 9503,
      targetPort: 'recov-backend',
    }),
  ];
}

interface Port {
  readonly name: string;
  readonly port: number;
  readonly targetPort: string;
}

function webhookService(input: InstallationInput, name: string, label: string, port: Port): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { labels: { ...labelsOf(input), app: name }, name, namespace: input.namespace },
    spec: { type: 'ClusterIP', selector: { [label]: name }, ports: [port] },
  };
}
