import { check } from '../../src/check/check';

const storageClass = (annotations: string, fields = '') =>
  check([
    {
      path: 'class.yaml',
      text: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: gp2
  annotations: { storageclass.kubernetes.io/is-default-class: "false", ${annotations} }
${fields}`,
    },
  ]);

it.each([
  'kustomize.toolkit.fluxcd.io/ssa: merge',
  "argocd.argoproj.io/sync-options: 'ServerSideApply=true, Validate=false'",
])('lacks what another object has: %s', (annotation) => {
  const { findings, notChecked } = storageClass(annotation);
  expect(findings).toEqual([]);
  expect(notChecked).toEqual([
    { file: 'class.yaml', line: 1, reason: 'it only adds to an object that something else makes' },
  ]);
});

it('is found fault with in what it has', () => {
  const { findings } = storageClass('kustomize.toolkit.fluxcd.io/ssa: Merge', 'provisoner: a\n');
  expect(findings.map(({ code }) => code)).toEqual(['schema-unknown-field']);
});

it.each(['kustomize.toolkit.fluxcd.io/ssa: Override', "argocd.argoproj.io/sync-options: 'ServerSideApply=true'"])(
  'lacks it itself otherwise: %s',
  (annotation) => expect(storageClass(annotation).findings.map(({ code }) => code)).toEqual(['schema-required']),
);
