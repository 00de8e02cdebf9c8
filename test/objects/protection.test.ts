import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { protect, protectionProblems } from '../../src/objects/protection';

const sync = 'argocd.argoproj.io/sync-options';
const prune = 'kustomize.toolkit.fluxcd.io/prune';

function claim(annotations?: Record<string, string>): KubernetesObject {
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', annotations } };
}

test.each([
  ['v1', 'Namespace', true],
  ['v1', 'PersistentVolume', true],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', true],
  ['storage.k8s.io/v1', 'StorageClass', true],
  ['longhorn.io/v1beta2', 'Setting', true],
  ['longhorn.io/v1beta2', 'RecurringJob', false],
  ['v1', 'ConfigMap', false],
  ['example.com/v1', 'Namespace', false],
])('%s %s is protected: %s', (apiVersion, kind, expected) => {
  const object = { apiVersion, kind, metadata: { name: 'x', annotations: { own: 'text' } } };
  const annotations = expected
    ? { own: 'text', [sync]: 'Prune=false,Delete=false', [prune]: 'disabled' }
    : { own: 'text' };
  expect(protect(object).metadata.annotations).toEqual(annotations);
});

test.each([
  ['ServerSideApply=true', 'Prune=false,Delete=false,ServerSideApply=true'],
  ['ServerSideApply=true, Prune=false', 'Delete=false,ServerSideApply=true,Prune=false'],
  ['Prune=confirm,Delete=confirm', 'Prune=confirm,Delete=confirm'],
  ['', 'Prune=false,Delete=false'],
])('own options "%s" come to "%s"', (own, merged) => {
  expect(protect(claim({ [sync]: own })).metadata.annotations![sync]).toBe(merged);
  expect(protectionProblems(claim({ [sync]: own }))).toEqual([]);
});

test.each([
  ['Prune=true', 'Leave it out, or write "Prune=confirm".'],
  ['ServerSideApply=true,Delete=true', 'Leave it out, or write "Delete=confirm".'],
  // Argo CD compares options to the letter.
  ['Prune=False', 'Leave it out, or write "Prune=confirm".'],
])('own options "%s" are refused', (own, hint) => {
  expect(protectionProblems(claim({ [sync]: own }))).toEqual([
    expect.objectContaining({
      code: 'protection-undone',
      hint,
      path: '/metadata/annotations/argocd.argoproj.io~1sync-options',
    }),
  ]);
});

test('so is what would let Flux delete the object', () => {
  expect(protectionProblems(claim({ [prune]: 'enabled' }))).toMatchObject([{ hint: 'Leave the annotation out.' }]);
  expect(protectionProblems(claim({ [prune]: 'disabled' }))).toEqual([]);
  expect(protectionProblems({ ...claim({ [prune]: 'enabled' }), kind: 'ConfigMap' })).toEqual([]);
});
