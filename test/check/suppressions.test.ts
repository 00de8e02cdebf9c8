import { check } from '../../src/check/check';

const found = (files: Readonly<Record<string, string>>, skip: readonly string[] = []): string[] => {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return check(sources, { skip: ['argo-upgrade-check-off', ...skip] }).findings.map(
    ({ code, message, source }) => `${source?.file}:${source?.line} ${code} ${message}`,
  );
};

const release = (annotation: string, rest: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: longhorn\n  namespace: flux\n  annotations: { cdk8s-longhorn/ignore: '${annotation}' }\nspec:\n  chart: { spec: { chart: longhorn, version: 1.12.1 } }\n${rest}`;
const inline = '  values: { longhornUI: { theme: dark, replicas: two } }\n';

it('accepts what is found in the values of an object by its annotation', () => {
  expect(found({ 'hr.yaml': release('chart-value-unknown: fork; schema-type: fork', inline) })).toEqual([]);
  expect(found({ 'hr.yaml': release('chart-value-unknown: fork', inline) })).toEqual([
    expect.stringContaining('hr.yaml:9 schema-type'),
  ]);
});

it('accepts what a rule finds in what the values install', () => {
  const values = '  values: { ingress: { enabled: true, host: longhorn.example.org } }\n';
  expect(found({ 'hr.yaml': release('ui-ingress-login: behind a login', values) })).toEqual([]);
});

it('accepts what is found in values that the object refers to, by its annotation or by that of their own object', () => {
  const from = '  valuesFrom: [{ kind: ConfigMap, name: v }]\n';
  const map = (annotations: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: v, namespace: flux${annotations} }\ndata:\n  values.yaml: |\n    longhornUI: { theme: dark }\n`;
  expect(found({ 'cm.yaml': map(''), 'hr.yaml': release('chart-value-unknown: fork', from) })).toEqual([]);
  const own = ", annotations: { cdk8s-longhorn/ignore: 'chart-value-unknown: fork' }";
  expect(found({ 'cm.yaml': map(own), 'hr.yaml': release('', from) })).toEqual([]);
});

describe('a comment in a values file', () => {
  const file = (comment: string): Record<string, string> => ({
    'values.yaml': `${comment}\nlonghornUI:\n  theme: dark\n`,
  });

  it('accepts with a reason', () => {
    expect(found(file('# cdk8s-longhorn/ignore chart-value-unknown: fork; other: x'))).toEqual([
      'values.yaml:1 ignore-unused The comment cdk8s-longhorn/ignore names "other", and there is no such rule.',
    ]);
    expect(found(file('# cdk8s-longhorn/ignore chart-value-unknown: fork'))).toEqual([]);
  });

  it('does not count without one, nor in another file', () => {
    expect(found(file('# cdk8s-longhorn/ignore chart-value-unknown'))).toEqual([
      'values.yaml:1 ignore-reason The comment cdk8s-longhorn/ignore gives no reason to pass over "chart-value-unknown", so it does not count.',
      expect.stringContaining('values.yaml:3 chart-value-unknown'),
    ]);
    const two = {
      ...file('# cdk8s-longhorn/ignore chart-value-unknown: fork'),
      'b/values.yaml': file('')['values.yaml']!,
    };
    expect(found(two)).toEqual([expect.stringContaining('b/values.yaml:3 chart-value-unknown')]);
  });

  it('accepts what is said of other comments', () => {
    expect(found(file('# cdk8s-longhorn/ignore chart-value-unknown: fork\n# ${X}'))).toHaveLength(1);
    const both = '# cdk8s-longhorn/ignore chart-value-unknown: fork; values-comment-substituted: no Flux\n# ${X}';
    expect(found(file(both))).toEqual([]);
  });
});

describe('an annotation', () => {
  const setting = (ignore: string, name = 'default-replica-cout'): Record<string, string> => ({
    'a.yaml': `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata:\n  name: ${name}\n  namespace: longhorn-system\n  annotations: { cdk8s-longhorn/ignore: '${ignore}' }\nvalue: "true"\n`,
  });

  it('may hold a semicolon and an address in its reason', () => {
    expect(found(setting('setting-known: ours; see https://example.org/x; and more'))).toEqual([]);
    expect(found(setting('setting-known: ours; setting-value-option: y;', 'auto-salvage'))).toHaveLength(2);
  });

  it('is not called unused where its rule is left out', () => {
    expect(found(setting('setting-known: ours'), ['setting-known'])).toEqual([]);
    const text = setting('setting-known: ours')['a.yaml']!;
    expect(check([{ path: 'a.yaml', text }], { rules: ['setting-stored-form'] }).findings).toEqual([]);
  });

  it('is not called unused in a patch, which is not checked', () => {
    const files = {
      ...setting('setting-known: ours'),
      'kustomization.yaml':
        'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches: [{ path: a.yaml }]\n',
    };
    expect(found(files)).toEqual([]);
  });

  it('names a rule that there is', () => {
    expect(found(setting('setting-knwon: ours', 'auto-salvage'))).toEqual([
      'a.yaml:6 ignore-unused The annotation cdk8s-longhorn/ignore names "setting-knwon", and there is no such rule.',
    ]);
  });
});
