import { sortForHelm } from '../../kubernetes/helm-order';
import type { KubernetesObject } from '../../manifest/kubernetes-object';
import { configMaps } from './config-maps';
import { driverDeployer } from './driver';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { managerDaemonSet, managerService } from './manager';
import { networkPolicies } from './network-policies';
import { openShiftRoute } from './openshift';
import { podSecurityPolicy } from './pod-security-policy';
import { accessControl } from './rbac';
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
  return [...namespace(input), ...sortForHelm([...crds, ...system(input), ...access(input), ...workloads(input)])];
}

function namespace({ namespace: name, namespaceObject }: InstallationInput): KubernetesObject[] {
  if (namespaceObject === undefined) return [];
  const { labels } = namespaceObject;
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...(labels !== undefined && { labels }) } }];
}

function system(input: InstallationInput): KubernetesObject[] {
  return [
    priorityClass(input),
    ...networkPolicies(input),
    ...(input.registrySecret ? [registrySecret(input, input.registrySecret)] : []),
    ...(input.ui.ingress ? uiTlsSecrets(input, input.ui.ingress) : []),
    ...configMaps(input),
  ];
}

function access(input: InstallationInput): KubernetesObject[] {
  return [
    ...(input.podSecurityPolicy ? podSecurityPolicy(input) : []),
    ...accessControl(input),
    ...serviceAccounts(input),
  ];
}

function workloads(input: InstallationInput): KubernetesObject[] {
  const { httpRoute, ingress } = input.ui;
  return [
    managerDaemonSet(input),
    managerService(input),
    driverDeployer(input),
    ...(input.openShift?.route ? openShiftRoute(input, input.openShift.route) : []),
    uiDeployment(input),
    uiService(input),
    ...(input.extraObjects as readonly KubernetesObject[]),
    ...(httpRoute ? [uiHttpRoute(input, httpRoute)] : []),
    ...(ingress ? [uiIngress(input, ingress)] : []),
    ...(input.serviceMonitor ? [serviceMonitor(input, input.serviceMonitor)] : []),
    ...webhookServices(input),
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
