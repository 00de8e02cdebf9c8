import { secretParameters, secretState } from '../../src/objects/storage-class-secrets';

const pair = (prefix: string, name = 'key', namespace = 'longhorn-system') => ({
  [`${prefix}name`]: name,
  [`${prefix}namespace`]: namespace,
});

test('the parameters of a use, and those for every use', () => {
  expect(secretParameters('node-stage')).toEqual([
    'csi.storage.k8s.io/node-stage-secret-name',
    'csi.storage.k8s.io/node-stage-secret-namespace',
  ]);
  expect(secretParameters()).toEqual(['csi.storage.k8s.io/secret-name', 'csi.storage.k8s.io/secret-namespace']);
});

test.each([
  ['absent', {}],
  ['absent', pair('csi.storage.k8s.io/node-publish-secret-')],
  ['named', pair('csi.storage.k8s.io/node-stage-secret-')],
  ['named', pair('csi.storage.k8s.io/secret-')],
  ['named', { csiNodeStageSecretName: 'key', csiNodeStageSecretNamespace: 'longhorn-system' }],
  ['half', { 'csi.storage.k8s.io/node-stage-secret-name': 'key' }],
  ['half', pair('csi.storage.k8s.io/node-stage-secret-', 'key', '')],
  ['half', { ...pair('csi.storage.k8s.io/secret-'), 'csi.storage.k8s.io/node-stage-secret-namespace': 'x' }],
] as const)('a Secret is %s in %p', (state, parameters) => {
  expect(secretState(parameters, 'node-stage')).toBe(state);
});
