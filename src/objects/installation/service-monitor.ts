import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput, ServiceMonitorInput } from './input';
import { labelsOf } from './labels';

/** ServiceMonitor of the Prometheus operator, over the manager's metrics. */
export function serviceMonitor(input: InstallationInput, monitor: ServiceMonitorInput): KubernetesObject {
  const { annotations, interval, labels, metricRelabelings, relabelings, sampleLimit, scrapeTimeout } = monitor;
  const name = 'longhorn-prometheus-servicemonitor';
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: {
      name,
      namespace: input.namespace,
      labels: { ...labelsOf(input), name, ...labels } as Record<string, string>,
      ...(annotations !== undefined && { annotations: annotations as Record<string, string> }),
    },
    spec: {
      ...(sampleLimit !== undefined && { sampleLimit }),
      selector: { matchLabels: { app: 'longhorn-manager' } },
      namespaceSelector: { matchNames: [input.namespace] },
      endpoints: [
        {
          port: 'manager',
          ...(interval !== undefined && { interval }),
          ...(scrapeTimeout !== undefined && { scrapeTimeout }),
          ...(relabelings !== undefined && { relabelings }),
          ...(metricRelabelings !== undefined && { metricRelabelings }),
        },
      ],
    },
  };
}
