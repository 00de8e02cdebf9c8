import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

describe('rbac', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'Role: URLs',
      object('rbac.authorization.k8s.io/v1', 'Role', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] }),
      ['schema-conflict /rules/0/nonResourceURLs'],
    ],
    [
      'ClusterRole: resources and URLs',
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', {
        rules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'], nonResourceURLs: ['/a'] }],
      }),
      ['schema-conflict /rules/0/nonResourceURLs'],
    ],
    [
      'ClusterRoleBinding: Role',
      object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
      }),
      ['schema-enum /roleRef/kind'],
    ],
    [
      'ClusterRoleBinding: no namespace',
      object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'a' },
        subjects: [{ kind: 'ServiceAccount', name: 'a' }],
      }),
      ['schema-required /subjects/0/namespace'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
