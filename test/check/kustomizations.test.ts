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

test('other names for all objects are listed', () => {
  const text = "kind: Kustomization\nnamePrefix: dev-\nnameSuffix: ''\nresources: [a.yaml]\n";
  const { notChecked } = check([{ path: 'kustomization.yaml', text }]);
  const reason = 'it gives objects other names than those that they are judged by';
  expect(notChecked).toEqual([{ file: 'kustomization.yaml', line: 2, reason }]);
});

describe('a file whose path says that it is a patch, and that no kustomization names', () => {
  const part =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: { spec: { hostNetwork: true } } }\n';
  const reason = 'it is a patch by its name, or left out of the kustomization beside it, and no whole object';

  test.each(['patch-host.yaml', 'a/deployment.patch.yaml', 'patches/host.yaml', 'a/host_patch.yaml'])(
    'is not judged where it holds less than an object: %s',
    (path) => {
      const { findings, notChecked } = check([{ path, text: part }]);
      expect(findings).toEqual([]);
      expect(notChecked).toEqual([{ file: path, reason }]);
    },
  );

  test('is not judged where it is for objects of any name', () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "*" }\ndata: { a: b }\n';
    expect(check([{ path: 'patches/all.yaml', text }]).findings).toEqual([]);
  });

  test('is judged where it is taken as a whole object, and where its name says nothing of the kind', () => {
    const kustomization = 'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: [patch.yaml]\n';
    for (const path of ['a/patch.yaml', 'b/dispatch.yaml']) {
      const { findings } = check([
        { path: 'a/kustomization.yaml', text: kustomization },
        { path, text: part },
      ]);
      expect(findings.map(({ code }) => code)).toContain('schema-required');
    }
  });

  test('is not judged where the kustomization beside it leaves it out', () => {
    const kustomization = 'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: [../base]\n';
    const files = (folder: string) => [
      { path: 'overlay/kustomization.yaml', text: kustomization },
      { path: `${folder}/host.yaml`, text: part },
    ];
    expect(check(files('overlay'))).toMatchObject({
      findings: [],
      notChecked: [{ file: 'overlay/host.yaml', reason }],
    });
    expect(check(files('other')).findings.map(({ code }) => code)).toContain('schema-required');
  });

  test('is judged where it is whole', () => {
    const text =
      'apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: a, namespace: longhorn-system }\nvalue: b\n';
    expect(check([{ path: 'patch-setting.yaml', text }]).findings.map(({ code }) => code)).toEqual(['setting-known']);
  });
});

test('what another program reads is no object of a cluster, and two of a name are no duplicates', () => {
  const cluster = 'apiVersion: k0sctl.k0sproject.io/v1beta1\nkind: Cluster\nmetadata: { name: a }\n';
  const { findings, notChecked } = check([
    { path: 'one.yaml', text: cluster },
    { path: 'two.yaml', text: cluster },
    { path: 'kubeconfig.yaml', text: 'apiVersion: v1\nkind: Config\nclusters: []\n' },
  ]);
  expect(findings).toEqual([]);
  const reason = 'it is for another program than an API server';
  expect(notChecked).toEqual(['one.yaml', 'two.yaml', 'kubeconfig.yaml'].map((file) => ({ file, line: 1, reason })));
});
