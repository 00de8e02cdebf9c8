import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { serviceAccount } from './rbac';

/**
 * What the chart value `enablePSP` adds. Kubernetes removed the kind in 1.25, which every supported release requires,
 * so constructs never ask for it; chart values may, and then get what Helm gives them.
 */
export function podSecurityPolicy(input: InstallationInput): KubernetesObject[] {
  const labels = labelsOf(input);
  const { namespace } = input;
  const anyone = { rule: 'RunAsAny' };
  return [
    {
      apiVersion: 'policy/v1beta1',
      kind: 'PodSecurityPolicy',
      metadata: { name: 'longhorn-psp', labels },
      spec: {
        privileged: true,
        allowPrivilegeEscalation: true,
        requiredDropCapabilities: ['NET_RAW'],
        allowedCapabilities: ['SYS_ADMIN'],
        hostNetwork: false,
        hostIPC: false,
        hostPID: true,
        runAsUser: anyone,
        seLinux: anyone,
        fsGroup: anyone,
        supplementalGroups: anyone,
        volumes: ['configMap', 'downwardAPI', 'emptyDir', 'secret', 'projected', 'hostPath'],
      },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'longhorn-psp-role', labels, namespace },
      rules: [
        { apiGroups: ['policy'], resources: ['podsecuritypolicies'], verbs: ['use'], resourceNames: ['longhorn-psp'] },
      ],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'longhorn-psp-binding', labels, namespace },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'longhorn-psp-role' },
      subjects: ['longhorn-service-account', 'default'].map((name) => serviceAccount(input, name)),
    },
  ];
}
