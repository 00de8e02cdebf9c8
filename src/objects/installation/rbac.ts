import type { JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { openShiftClusterRole } from './openshift';

const rbac = 'rbac.authorization.k8s.io';

/** ClusterRoles and their bindings, in the order of the release's manifest. */
export function clusterAccess(input: InstallationInput): KubernetesObject[] {
  return [
    clusterRole(input),
    ...(input.openShift ? [openShiftClusterRole(input)] : []),
    clusterRoleBinding(input, 'longhorn-bind', 'longhorn-role', ['longhorn-service-account']),
    clusterRoleBinding(input, 'longhorn-support-bundle', 'cluster-admin', ['longhorn-support-bundle']),
    ...(input.openShift ? [openShiftBinding(input)] : []),
  ];
}

/** The Role in the namespace of the installation, and its binding. */
export function namespaceAccess(input: InstallationInput): KubernetesObject[] {
  return [role(input), roleBinding(input)];
}

function clusterRole(input: InstallationInput): KubernetesObject {
  const rules = input.openShift ? input.release.clusterRoleRules.map(withFinalizers) : input.release.clusterRoleRules;
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'ClusterRole',
    metadata: { name: 'longhorn-role', labels: labelsOf(input) },
    rules,
  };
}

/** OpenShift admits owner references only from those who may update the owner's finalizers. */
function withFinalizers(rule: JsonObject): JsonObject {
  const resources = rule['resources'] as string[];
  const index = resources.indexOf('instancemanagers/status');
  if (index < 0) return rule;
  const finalizers = ['engineimages/finalizers', 'nodes/finalizers', 'instancemanagers/finalizers'];
  return { ...rule, resources: [...resources.slice(0, index + 1), ...finalizers, ...resources.slice(index + 1)] };
}

function clusterRoleBinding(
  input: InstallationInput,
  name: string,
  roleName: string,
  accounts: string[],
): KubernetesObject {
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name, labels: labelsOf(input) },
    roleRef: { apiGroup: rbac, kind: 'ClusterRole', name: roleName },
    subjects: accounts.map((account) => serviceAccount(input, account)),
  };
}

function openShiftBinding(input: InstallationInput): KubernetesObject {
  // The pods that collect a support bundle on each node run as the namespace's default account.
  const accounts = ['longhorn-service-account', 'longhorn-ui-service-account', 'default'];
  return clusterRoleBinding(input, 'longhorn-ocp-privileged-bind', 'longhorn-ocp-privileged-role', accounts);
}

function role(input: InstallationInput): KubernetesObject {
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'Role',
    metadata: { name: input.name, namespace: input.namespace, labels: labelsOf(input) },
    rules: input.release.roleRules,
  };
}

/** The release gives this one no labels. */
function roleBinding(input: InstallationInput): KubernetesObject {
  return {
    apiVersion: `${rbac}/v1`,
    kind: 'RoleBinding',
    metadata: { name: input.name, namespace: input.namespace },
    roleRef: { apiGroup: rbac, kind: 'Role', name: input.name },
    subjects: [serviceAccount(input, 'longhorn-service-account')],
  };
}

/** A service account of the installation as the subject of a binding. */
export function serviceAccount(input: InstallationInput, name: string): JsonObject {
  return { kind: 'ServiceAccount', name, namespace: input.namespace };
}
