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

describe('an object in two files of a folder', () => {
  const codes = (text: string, ...others: { path: string; text: string }[]) =>
    check([{ path: 'a/one.yaml', text }, { path: 'a/two.yaml', text }, ...others]).findings.map(({ code }) => code);
  const kustomization = (path: string, ...resources: string[]) => ({
    path,
    text: `kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: ${JSON.stringify(resources)}\n`,
  });

  it('is there twice where a kustomization takes both, and where there is none', () => {
    expect(codes(service)).toEqual(['object-duplicate']);
    expect(codes(service, kustomization('a/kustomization.yaml', 'one.yaml', './two.yaml'))).toEqual([
      'object-duplicate',
    ]);
    expect(codes(service, kustomization('b/kustomization.yaml', '../a/one.yaml', '../a/two.yaml'))).toEqual([
      'object-duplicate',
    ]);
  });

  it('is there once where a kustomization leaves one of them out', () => {
    expect(codes(service, kustomization('a/kustomization.yaml', 'one.yaml'))).toEqual([]);
    expect(codes(service, kustomization('b/kustomization.yaml', '../a/two.yaml'))).toEqual([]);
    expect(codes(service, kustomization('a/kustomization.yaml'))).toEqual([]);
  });

  it('is another one where its name is filled in for each file', () => {
    for (const name of ['"${job}"', '"{{ job }}"', '<JOB>'])
      expect(codes(service.replace('name: web', `name: ${name}`)).includes('object-duplicate')).toBe(false);
  });

  it('is the same one in a file of its own, whatever is filled in', () => {
    const twice = service.replace('name: web', 'name: "${job}"');
    expect(check([{ path: 'one.yaml', text: `${twice}---\n${twice}` }]).findings.map(({ code }) => code)).toEqual([
      'object-duplicate',
    ]);
  });
});

it('stands twice only with what the same kustomization takes in', () => {
  const kustomization = (path: string, ...resources: string[]) => ({ path, text: JSON.stringify({ resources }) });
  const pairs = (...all: { path: string; text: string }[]) =>
    check(all)
      .findings.filter(({ code }) => code === 'object-duplicate')
      .map(({ related, source }) => [source?.file, related?.[0]?.source.file]);
  const four = files('a/1.yaml', 'a/2.yaml', 'a/3.yaml', 'a/4.yaml');
  expect(pairs(...four, kustomization('a/kustomization.yaml', '1.yaml'))).toEqual([]);
  const all = [
    kustomization('a/kustomization.yaml', '2.yaml', '4.yaml'),
    kustomization('b/kustomization.yaml', '../a/1.yaml', '../a/4.yaml'),
  ];
  expect(pairs(...four, ...all)).toEqual([['a/4.yaml', 'a/1.yaml']]);
  expect(pairs(...four, ...all.reverse())).toEqual([['a/4.yaml', 'a/1.yaml']]);
});

it('is no matter of minutes where thousands of files hold the same and no kustomization takes them', () => {
  const many = files(...Array.from({ length: 4000 }, (_, index) => `a/${index}.yaml`));
  const start = performance.now();
  const { findings } = check([...many, { path: 'a/kustomization.yaml', text: 'resources: []\n' }]);
  expect(findings.filter(({ code }) => code === 'object-duplicate')).toEqual([]);
  expect(performance.now() - start).toBeLessThan(4000);
});
