import { check } from '../../src/check/check';

const kustomization = (path: string, ...resources: string[]) => ({
  path,
  text: JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources }),
});
const namespace = { path: 'a.yaml', text: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n' };
const raw = (version: string) => `https://raw.githubusercontent.com/longhorn/longhorn/${version}/deploy/longhorn.yaml`;

it.each([
  raw('v1.10.1'),
  raw('refs/tags/v1.10.1'),
  'https://github.com/longhorn/longhorn/releases/download/v1.10.1/longhorn.yaml',
  'https://github.com/longhorn/longhorn//deploy?ref=v1.10.1',
  'git@github.com:longhorn/longhorn.git?ref=v1.10.1&timeout=90s',
])('judges by the release of %s', (url) => {
  expect(check([namespace, kustomization('kustomization.yaml', url)]).releases).toEqual(['1.10.1']);
});

it.each([
  ['no tag', [raw('master')]],
  ['another repository', ['https://github.com/longhorn/cli/releases/download/v1.10.1/x.yaml']],
  ['two releases', [raw('v1.10.1'), raw('v1.11.0')]],
])('judges by the newest with %s', (_, urls) => {
  expect(check([namespace, kustomization('kustomization.yaml', ...urls)]).releases).toEqual(['1.12.1']);
});

it('says where a release stands that there is not', () => {
  expect(check([namespace, kustomization('storage/kustomization.yaml', raw('v1.8.1'))]).notChecked).toEqual([
    {
      file: 'storage/kustomization.yaml',
      reason: 'Longhorn v1.8.1 is not among the supported releases; judged by 1.10.0 instead',
    },
  ]);
});
