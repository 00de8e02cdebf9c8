import { check } from '../../src/check/check';

const service =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: apps }\nspec: { ports: [{ port: 80 }] }\n';
const files = (...paths: string[]) => paths.map((path) => ({ path, text: service }));
const unknowns = (isComplete: boolean, ...paths: string[]) =>
  check(files(...paths), { isComplete }).notChecked.map(({ file, line, unknown }) => [unknown, file, line]);

describe('an object that stands again in another folder', () => {
  it('may exist already, where the files are all that there is', () => {
    expect(unknowns(true, 'base/web.yaml', 'web.yaml')).toEqual([['existing-objects', 'web.yaml', 3]]);
  });

  it('is for another cluster, or nothing to speak of, otherwise', () => {
    expect(unknowns(true, 'test/web.yaml', 'production/web.yaml')).toEqual([]);
    expect(unknowns(false, 'base/web.yaml', 'web.yaml')).toEqual([]);
  });
});

it('may stand twice beside a test, which compares the two', () => {
  const codes = (...others: { path: string; text: string }[]) =>
    check([...files('a/web.yaml', 'a/web-assert.yaml'), ...others]).findings.map(({ code }) => code);
  const test = 'apiVersion: chainsaw.kyverno.io/v1alpha1\nkind: Test\nmetadata: { name: web }\n';
  expect(codes()).toEqual(['object-duplicate']);
  expect(codes({ path: 'a/chainsaw-test.yaml', text: test })).toEqual([]);
  expect(codes({ path: 'b/chainsaw-test.yaml', text: test })).toEqual(['object-duplicate']);
});

it('is no set of chart values: a file may have those of two clusters', () => {
  const application = (name: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  destination: { name: ${name}, namespace: longhorn-system }
  source:
    chart: longhorn
    repoURL: https://charts.longhorn.io
    targetRevision: 1.12.1
    helm: { valuesObject: { preUpgradeChecker: { jobEnabled: false }, persistence: { defaultClass: true } } }
`;
  const text = `${application('production')}---\n${application('edge')}`;
  const { counts, findings } = check([{ path: 'applications.yaml', text }]);
  expect([counts.values, findings]).toEqual([2, []]);
});
