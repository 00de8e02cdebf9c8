import { check } from '../../src/check/check';

test('changes that stand in a kustomization itself are listed, as files with changes are', () => {
  const text = `kind: Kustomization
apiVersion: kustomize.config.k8s.io/v1beta1
patches:
  - target: { kind: Node }
    patch: |-
      - { op: remove, path: /spec/disks }
  - path: change.yaml
patchesStrategicMerge:
  - other.yaml
  - |-
    apiVersion: v1
    kind: Namespace
    metadata: { name: a }
patchesJson6902:
  - { target: { kind: Node }, patch: '[{ "op": "remove", "path": "/spec" }]' }
`;
  const change = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n';
  const { notChecked } = check([
    { path: 'kustomization.yaml', text },
    { path: 'change.yaml', text: change },
  ]);
  const reason = 'it is a patch of a kustomization, and no whole object';
  expect(notChecked).toEqual([
    { file: 'change.yaml', reason },
    ...[4, 15, 10].map((line) => ({ file: 'kustomization.yaml', line, reason })),
  ]);
});
