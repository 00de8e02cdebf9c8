import { check } from '../../src/check/check';

const deployment = {
  path: 'base/deployment.yaml',
  text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: -1
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: web }]
`,
};
const kustomization = (path: string, fields: object) => ({
  path,
  text: JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields }),
});
const base = kustomization('base/kustomization.yaml', { resources: ['deployment.yaml'] });
const overlay = (fields: object) => kustomization('prod/kustomization.yaml', { resources: ['../base'], ...fields });
const replicas = { path: '/spec/replicas', message: 'spec.replicas is -1; it must be at least 0.' };
const image = { path: '/spec/template/spec/containers/0/image', message: expect.stringContaining('image is required') };
const found = (...files: { path: string; text: string }[]) =>
  check([deployment, base, ...files])
    .findings.filter(({ source }) => source?.file === deployment.path)
    .map(({ message, path }) => ({ message, path }));

const merge = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: web, image: example.com/web:1 }] } } }
`;

it('is found in a base that nothing patches', () => {
  expect(found()).toEqual([replicas, image]);
  expect(found(overlay({}))).toEqual([replicas, image]);
});

it.each([
  ['a merge', { patches: [{ patch: merge }] }],
  ['a merge with a target', { patches: [{ patch: merge, target: { kind: 'Deployment' } }] }],
  ['a merge by its name in a pattern', { patches: [{ patch: merge, target: { kind: 'Deployment', name: 'w.*' } }] }],
  ['an old merge', { patchesStrategicMerge: [merge] }],
  ['a merge in a file', { patches: [{ path: 'image.yaml' }] }],
  ['an old merge in a file', { patchesStrategicMerge: ['./image.yaml'] }],
  [
    'steps',
    {
      patchesJson6902: [
        {
          target: { kind: 'Deployment', name: 'web' },
          patch: '[{ op: add, path: /spec/template/spec/containers/0/image, value: a }]',
        },
      ],
    },
  ],
  [
    'a step at the end of a list',
    { patches: [{ target: { kind: 'Deployment' }, patch: '- { op: add, path: /spec/template/spec/containers/- }' }] },
  ],
])('is not said of what %s changes', (_, fields) => {
  const files = [overlay(fields), { path: 'prod/image.yaml', text: merge }];
  expect(found(...files)).toEqual([replicas]);
  expect(check([deployment, base, ...files]).notChecked).toContainEqual({
    file: 'base/deployment.yaml',
    line: 10,
    reason: 'a patch of a kustomization changes it',
  });
});

it.each([
  ['another object', { patches: [{ patch: merge, target: { kind: 'Deployment', name: 'other' } }] }],
  ['another kind', { patches: [{ patch: merge, target: { kind: 'StatefulSet' } }] }],
  ['nobody', { patches: [{ patch: '[{ op: remove, path: /spec/template }]' }] }],
  ['a file that is not there', { patches: [{ path: 'image.yaml' }] }],
])('is found where a patch is for %s', (_, fields) => {
  expect(found(overlay(fields))).toEqual([replicas, image]);
});

it('is found where the patch is for what another kustomization takes in', () => {
  const other = kustomization('other/kustomization.yaml', { patches: [{ patch: merge }] });
  expect(found(other)).toEqual([replicas, image]);
});

const one = '- { op: replace, path: /spec/replicas, value: 1 }';
const steps = (patch: string, target: object = { kind: 'Deployment' }) => ({ patches: [{ patch, target }] });
const component = (path: string, fields: object) =>
  kustomization(path, { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', ...fields });

describe('where several kustomizations take the object in', () => {
  const dev = kustomization('dev/kustomization.yaml', { resources: ['../base'], ...steps(one) });

  it('is found where one of them does not change it', () => {
    expect(found(dev)).toEqual([image]);
    expect(found(dev, overlay({}))).toEqual([replicas, image]);
    expect(found(dev, overlay(steps(one)))).toEqual([image]);
  });

  it('is found in circles too', () => {
    const circle = [1, 2].map((number) =>
      kustomization(`${number}/kustomization.yaml`, { resources: ['../base', '../1', '../2'] }),
    );
    expect(found(...circle)).toEqual([replicas, image]);
    expect(found(...circle, dev)).toEqual([image]);
  });
});

describe('a component', () => {
  const changing = component('component/kustomization.yaml', steps(one));

  it('changes what stands beside it', () => {
    expect(found(changing, overlay({ components: ['../component'] }))).toEqual([image]);
    const outer = component('outer/kustomization.yaml', { components: ['../component', '.'] });
    expect(found(changing, outer, overlay({ components: ['../outer'] }))).toEqual([image]);
  });

  it('changes nothing where nobody takes it in, or somebody else does', () => {
    expect(found(changing, overlay({}))).toEqual([replicas, image]);
    const other = kustomization('other/kustomization.yaml', { components: ['../component'] });
    expect(found(changing, overlay({}), other)).toEqual([replicas, image]);
  });
});

it.each([
  ['a group', steps(one, { group: 'apps', kind: 'Deployment' })],
  ['kinds', steps(one, { kind: 'StatefulSet|Deployment' })],
  ['a pattern that is not plain', steps(one, { kind: '[A-Z]+' })],
  ['a pattern that would take long', steps(one, { name: '.*.*.*.*b' })],
  ['a move', steps('- { op: move, from: /spec/replicas, path: /metadata/annotations/a }')],
  ['a number of replicas', { replicas: [{ name: 'web', count: 1 }] }],
])('is not said of what is changed by %s', (_, fields) => {
  expect(found(overlay(fields))).toEqual([image]);
});

it.each([
  ['is for another group', steps(one, { group: 'example.org', kind: 'Deployment' })],
  ['is for an object of another group', { patches: [{ patch: merge.replace('apps/v1', 'v1') }] }],
  ['is for other kinds', steps(one, { kind: 'StatefulSet|DaemonSet' })],
  ['is for other names', steps(one, { name: 'api-.*' })],
  ['only asks', steps('- { op: test, path: /spec/replicas, value: -1 }')],
  ['names no place', steps('- { op: replace, path: 5, value: 1 }')],
  ['is for the replicas of another object', { replicas: [{ name: 'api', count: 1 }, { name: 5 }, 7] }],
])('is found where a patch %s', (_, fields) => {
  expect(found(overlay(fields))).toEqual([replicas, image]);
});

it('is not said of anything in an object that is taken out', () => {
  const patch = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\n$patch: delete\n';
  expect(found(overlay({ patches: [{ patch }] }))).toEqual([]);
});

it('is not known of a ServiceAccount without namespace, which kustomize may give one', () => {
  const binding = {
    path: 'base/binding.yaml',
    text: `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: web }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: web }
subjects: [{ kind: ServiceAccount, name: web }]
`,
  };
  expect(check([binding]).findings).toMatchObject([{ code: 'schema-required', path: '/subjects/0/namespace' }]);
  const taken = check([binding, kustomization('base/kustomization.yaml', { resources: ['binding.yaml'] })]);
  expect(taken).toMatchObject({ findings: [], notChecked: [{ file: binding.path, line: 5 }] });
});
