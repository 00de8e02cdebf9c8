import { check } from '../../../src/check/check';

const release = (kind = 'ConfigMap', key = ''): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: longhorn, namespace: flux }\nspec:\n  chart: { spec: { chart: longhorn, version: 1.12.1 } }\n  valuesFrom: [{ kind: ${kind}, name: v${key} }]\n`;
const head = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
const generator = (rest: string, kind = 'configMap'): string => `${kind}Generator:\n  - name: v\n    ${rest}\n`;
const wrong = 'longhornUI:\n  theme: dark\n';

function said(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { counts, findings, notChecked } = check(sources, { rules: [] });
  expect(counts.values).toBe(1);
  return [
    ...findings.map(({ code, source }) => `${source?.file}:${source?.line} ${code}`),
    ...notChecked.filter(({ objects }) => objects === undefined).map(({ reason }) => reason),
  ];
}

test.each<[string, Record<string, string>, string]>([
  [
    'a file by its key',
    { 'k/kustomization.yaml': head + generator('files: [values.yaml=lh.yaml]'), 'k/lh.yaml': wrong },
    'k/lh.yaml:2',
  ],
  [
    'a file by its name',
    {
      'k/kustomization.yaml': head + generator('files: [./values.yaml]\n    options: { disableNameSuffixHash: true }'),
      'k/values.yaml': wrong,
    },
    'k/values.yaml:2',
  ],
  [
    'without a kind',
    { 'k/kustomization.yaml': generator('files: [values.yaml]'), 'k/values.yaml': wrong },
    'k/values.yaml:2',
  ],
  [
    'a literal',
    { 'k/kustomization.yaml': head + generator('literals: ["values.yaml=longhornUI: { theme: dark }"]') },
    'k/kustomization.yaml:5',
  ],
  [
    'a literal in quotes',
    { 'k/kustomization.yaml': head + generator(`literals: ['values.yaml="longhornUI: { theme: dark }"']`) },
    'k/kustomization.yaml:5',
  ],
])('%s', (_, files, place) => {
  expect(said({ 'k/hr.yaml': release(), ...files })).toEqual([`${place} chart-value-unknown`]);
});

test('a Secret, and another key', () => {
  const kustomization = head + generator('files: [v.yaml]', 'secret');
  const files = { 'kustomization.yaml': kustomization, 'v.yaml': wrong };
  expect(said({ ...files, 'hr.yaml': release('Secret', ', valuesKey: v.yaml') })).toEqual([
    'v.yaml:2 chart-value-unknown',
  ]);
});

test('the one nearest to the release, where each cluster has one', () => {
  const kustomization = head + generator('files: [values.yaml]');
  const other = { 'b/kustomization.yaml': kustomization, 'b/values.yaml': 'longhornUI: { replicas: 2 }\n' };
  const own = { 'a/kustomization.yaml': kustomization, 'a/values.yaml': wrong, 'a/app/hr.yaml': release() };
  const sources = Object.entries({ ...own, ...other }).map(([path, text]) => ({ path, text }));
  const { findings } = check(sources, { rules: [] });
  expect(findings.map(({ source }) => source?.file)).toEqual(['a/values.yaml']);
});

test('a file without values, and one that is not there', () => {
  const files = { 'hr.yaml': release(), 'kustomization.yaml': head + generator('files: [values.yaml]') };
  expect(said({ ...files, 'values.yaml': '# none yet\n' })).toEqual([]);
  expect(said(files)).toEqual([
    `the chart's values are in ConfigMap "v" too, which is not among the files, so what they come to is not checked`,
  ]);
});
