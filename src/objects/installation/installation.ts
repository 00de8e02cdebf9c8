import { sortForHelm } from '../../kubernetes/helm-order';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import { defaultConfigMaps, storageClassConfigMap } from './config-maps';
import { driverDeployer } from './driver';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { managerDaemonSet, managerService } from './manager';
import { networkPolicies } from './network-policies';
import { openShiftRoute } from './openshift';
import { podSecurityPolicy } from './pod-security-policy';
import { clusterAccess, namespaceAccess } from './rbac';
import { registrySecret } from './registry-secret';
import { serviceAccounts } from './service-accounts';
import { serviceMonitor } from './service-monitor';
import { uiDeployment, uiService } from './ui';
import { uiHttpRoute, uiIngress, uiTlsSecrets } from './ui-routes';
import { webhookServices } from './webhook-services';

/**
 * All objects of an installation in the order in which Helm installs them, the Namespace first. Equal to the release's
 * own manifest when the input has the release's defaults.
 */
export function installation(input: InstallationInput, crds: readonly KubernetesObject[]): KubernetesObject[] {
  // Helm's sort is stable: within a kind, the order of the chart's template files decides.
  const extra = input.extraObjects as readonly KubernetesObject[];
  const objects = [...crds, ...beforeExtraObjects(input), ...extra, ...afterExtraObjects(input)];
  return [...namespace(input), ...sortForHelm(objects)];
}

function namespace({ namespace: name, namespaceObject }: InstallationInput): KubernetesObject[] {
  if (namespaceObject === undefined) return [];
  const { labels } = namespaceObject;
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...(labels !== undefined && { labels }) } }];
}

/** What the chart's template files up to `deployment-ui.yaml` print. */
function beforeExtraObjects(input: InstallationInput): KubernetesObject[] {
  return [
    ...clusterAccess(input),
    managerDaemonSet(input),
    managerService(input),
    ...defaultConfigMaps(input),
    driverDeployer(input),
    ...(input.openShift?.route ? openShiftRoute(input, input.openShift.route) : []),
    uiDeployment(input),
    uiService(input),
  ];
}

/** What the chart's template files from `httproute.yaml` on print. */
function afterExtraObjects(input: InstallationInput): KubernetesObject[] {
  const { httpRoute, ingress } = input.ui;
  return [
    ...(httpRoute ? [uiHttpRoute(input, httpRoute)] : []),
    ...(ingress ? [uiIngress(input, ingress)] : []),
    ...networkPolicies(input),
    priorityClass(input),
    ...(input.podSecurityPolicy ? podSecurityPolicy(input) : []),
    ...(input.registrySecret ? [registrySecret(input, input.registrySecret)] : []),
    ...namespaceAccess(input),
    ...serviceAccounts(input),
    ...(input.serviceMonitor ? [serviceMonitor(input, input.serviceMonitor)] : []),
    ...webhookServices(input),
    ...storageClassConfigMap(input),
    ...(ingress ? uiTlsSecrets(input, ingress) : []),
  ];
}

/** Longhorn's pods go first when a node runs short; the description is part of the release's object. */
function priorityClass(input: InstallationInput): KubernetesObject {
  return {
    apiVersion: 'scheduling.k8s.io/v1',
    kind: 'PriorityClass',
    metadata: { name: 'longhorn-critical', labels: labelsOf(input) },
    description:
      'Ensure Longhorn pods have the highest priority to prevent any unexpected eviction by the Kubernetes scheduler under node pressure',
    globalDefault: false,
    preemptionPolicy: 'PreemptLowerPriority',
    value: 1000000000,
  };
}
