import { check } from '../../../src/check/check';

/** The places of what is found, in the files that together hold one set of values. */
function places(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { counts, findings } = check(sources, { skip: ['argo-upgrade-check-off'] });
  expect(counts.values).toBe(1);
  return findings.map(({ code, source }) => `${source?.file}:${source?.line}:${source?.column} ${code}`);
}

const unknown = 'defaultSettings:\n  replicaBalance: best-effort\n';
const nested = (indent: number): string => unknown.replace(/^(?=.)/gm, ' '.repeat(indent));

describe('values of the chart', () => {
  it('are found in a file of their own', () => {
    expect(places({ 'a/values.yaml': unknown })).toEqual(['a/values.yaml:2:3 chart-value-unknown']);
  });

  it('are found below the name of a dependency', () => {
    const values = `longhorn:\n${nested(2)}`;
    expect(places({ 'values.yaml': values })).toEqual(['values.yaml:3:5 chart-value-unknown']);
    const chart =
      'apiVersion: v2\nname: storage\nversion: 1.0.0\ndependencies: [{ name: longhorn, alias: lh, version: 1.11.3 }]\n';
    expect(places({ 'Chart.yaml': chart, 'values.yaml': values.replace('longhorn:', 'lh:') })).toEqual([
      'values.yaml:3:5 chart-value-unknown',
    ]);
  });

  it('have no switch of the chart around among them', () => {
    const values = `longhorn:\n  enabled: false\n  installed: true\n${nested(2)}`;
    const chart = (condition: string) =>
      `apiVersion: v2\nname: storage\nversion: 1.0.0\ndependencies: [{ name: longhorn, version: 1.11.3, condition: ${condition} }]\n`;
    expect(places({ 'Chart.yaml': chart('"longhorn.enabled,longhorn.installed"'), 'values.yaml': values })).toEqual([
      'values.yaml:5:5 chart-value-unknown',
    ]);
    expect(places({ 'Chart.yaml': chart('longhorn.enabled'), 'values.yaml': values })).toEqual([
      'values.yaml:3:3 chart-value-unknown',
      'values.yaml:5:5 chart-value-unknown',
    ]);
  });

  it("are found in Flux's HelmRelease, and in the ConfigMaps that it names", () => {
    const release = (rest: string): string =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: longhorn, namespace: flux }\nspec:\n  chart: { spec: { chart: longhorn, version: 1.11.3 } }\n${rest}`;
    expect(places({ 'hr.yaml': release(`  values:\n${nested(4)}`) })).toEqual(['hr.yaml:8:7 chart-value-unknown']);
    const from = release('  valuesFrom: [{ kind: ConfigMap, name: longhorn-values }]\n');
    const map = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: longhorn-values, namespace: flux }\ndata:\n  values.yaml: |\n${nested(4)}`;
    expect(places({ 'cm.yaml': map, 'hr.yaml': from })).toEqual(['cm.yaml:7:7 chart-value-unknown']);
    const kustomization =
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nconfigMapGenerator:\n  - name: longhorn-values\n    files: [values.yaml=helm/longhorn.yaml]\n';
    expect(places({ 'helm/longhorn.yaml': unknown, 'hr.yaml': from, 'kustomization.yaml': kustomization })).toEqual([
      'helm/longhorn.yaml:2:3 chart-value-unknown',
    ]);
  });

  it("are found in Flux's HelmRelease of an OCI repository", () => {
    const files = {
      'hr.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: storage, namespace: flux }\nspec:\n  chartRef: { kind: OCIRepository, name: storage }\n  values:\n    httproute: { enabled: true }\n`,
      'oci.yaml': `apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: storage, namespace: flux }\nspec:\n  url: oci://registry.example.org/charts/longhorn\n  ref: { tag: 1.10.2 }\n`,
    };
    expect(places(files)).toEqual(['hr.yaml:7:5 chart-value-newer']);
  });

  it("are found in Argo CD's Application", () => {
    const application = (source: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: longhorn, namespace: argocd }\nspec:\n  destination: { namespace: longhorn-system }\n${source}`;
    const head = '  source:\n    chart: longhorn\n    targetRevision: 1.12.1\n    helm:\n';
    expect(places({ 'a.yaml': application(`${head}      valuesObject:\n${nested(8)}`) })).toEqual([
      'a.yaml:12:11 chart-value-unknown',
    ]);
    expect(places({ 'a.yaml': application(`${head}      values: |\n${nested(8)}`) })).toEqual([
      'a.yaml:12:11 chart-value-unknown',
    ]);
    expect(
      places({
        'a.yaml': application(
          `${head}      parameters:\n        - { name: defaultSettings.nodeDrainPolicie, value: always-allow }\n`,
        ),
      }),
    ).toEqual(['a.yaml:11:53 chart-value-unknown']);
    const sources =
      '  sources:\n    - { chart: longhorn, targetRevision: 1.12.1, helm: { valueFiles: [$values/apps/longhorn.yaml] } }\n    - { repoURL: https://git.example.org/x.git, ref: values }\n';
    expect(places({ 'argo/a.yaml': application(sources), 'repo/apps/longhorn.yaml': unknown })).toEqual([
      'repo/apps/longhorn.yaml:2:3 chart-value-unknown',
    ]);
  });

  it('are found in the helmCharts of a kustomization', () => {
    const chart = 'helmCharts:\n  - name: longhorn\n    version: 1.12.1\n';
    expect(places({ 'x/kustomization.yaml': `${chart}    valuesFile: v.yaml\n`, 'x/v.yaml': unknown })).toEqual([
      'x/v.yaml:2:3 chart-value-unknown',
    ]);
    expect(places({ 'kustomization.yaml': `${chart}    valuesInline:\n${nested(6)}` })).toEqual([
      'kustomization.yaml:6:9 chart-value-unknown',
    ]);
  });

  it("are found in K3s' HelmChart", () => {
    const chart = `apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: { name: longhorn, namespace: kube-system }\nspec:\n  chart: longhorn\n  version: 1.12.1\n  valuesContent: |-\n${nested(4)}`;
    expect(places({ 'chart.yaml': chart })).toEqual(['chart.yaml:9:7 chart-value-unknown']);
  });

  it('are found in a Helmfile, and in a file of Fleet', () => {
    const helmfile = `releases:\n  - name: longhorn\n    chart: longhorn/longhorn\n    version: 1.12.1\n    values:\n      - v.yaml\n`;
    expect(places({ 'helmfile.yaml': helmfile, 'v.yaml': unknown })).toEqual(['v.yaml:2:3 chart-value-unknown']);
    const fleet = `helm:\n  chart: longhorn\n  version: 1.12.1\n  values:\n${nested(4)}`;
    expect(places({ 'fleet.yaml': fleet })).toEqual(['fleet.yaml:6:7 chart-value-unknown']);
  });
});

describe('values that are not among the files', () => {
  it.each([
    [
      'ConfigMap "values"',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: longhorn, namespace: flux }\nspec:\n  chart: { spec: { chart: longhorn, version: 1.12.1 } }\n  valuesFrom: [{ kind: ConfigMap, name: values }]\n  values: { defaultSetings: {} }\n',
    ],
    [
      '"$repo/values.yaml"',
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: longhorn, namespace: argocd }\nspec:\n  source: { chart: longhorn, targetRevision: 1.12.1, helm: { valueFiles: [$repo/values.yaml], valuesObject: { defaultSetings: {} } } }\n',
    ],
  ])('%s: what they install is not judged, and that is said', (name, text) => {
    const node =
      'apiVersion: longhorn.io/v1beta2\nkind: Node\nmetadata: { name: a, namespace: longhorn-system }\nspec: { name: a, allowScheduling: true, disks: { d: { path: /mnt/a, allowScheduling: true, diskType: filesystem } } }\n';
    const { findings, notChecked } = check([
      { path: 'chart.yaml', text },
      { path: 'node.yaml', text: node },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['chart-value-unknown']);
    expect(notChecked.map(({ reason }) => reason)).toContain(
      `the chart's values are in ${name} too, which is not among the files, so what they come to is not checked`,
    );
  });
});

describe('the release of the chart', () => {
  const files = (version: string, values: string) => [
    {
      path: 'kustomization.yaml',
      text: `helmCharts:\n  - name: longhorn\n    version: ${version}\n    valuesInline:\n${values.replace(/^(?=.)/gm, '      ')}`,
    },
  ];

  it.each([
    ['v1.11.0', '1.11.0'],
    ['1.10.x', '1.10.2'],
    ['~1.11.1', '1.11.3'],
    ['^1.10.0', '1.12.1'],
    ['">=1.6.0"', '1.12.1'],
    ['"*"', '1.12.1'],
  ])('is the newest that %s takes', (version, release) => {
    expect(check(files(version, unknown)).releases).toEqual([release]);
  });

  it('says nothing of a value of a former one that is null', () => {
    const values = 'defaultSettings:\n  orphanAutoDeletion: ~\n  guaranteedEngineManagerCPU: 1\n';
    expect(check(files('1.12.1', values)).findings.map(({ path }) => path)).toEqual([
      '/defaultSettings/guaranteedEngineManagerCPU',
    ]);
  });

  it('is that of the chart which the values come with', () => {
    const { notChecked, releases } = check([
      { path: 'longhorn/chart/Chart.yaml', text: 'apiVersion: v1\nname: longhorn\nversion: 1.2.0\n' },
      { path: 'longhorn/chart/values.yaml', text: 'defaultSettings: {}\nenablePSP: true\n' },
    ]);
    expect(releases).toContain('1.10.0');
    expect(notChecked.map(({ reason }) => reason)).toContain(
      'Longhorn 1.2.0 is not among the supported releases; judged by 1.10.0 instead',
    );
  });

  it('is said where it is not supported, and then only names and settled settings are judged', () => {
    const values =
      'defaultSettings:\n  orphanAutoDeletion: true\n  defaultReplicaCount: x\n  guaranteedEngineManagerCPU: 1\n';
    const { findings, notChecked } = check(files('1.7.2', values));
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      // This setting takes the same values in all releases.
      'chart-setting-value /defaultSettings/defaultReplicaCount',
      'chart-value-removed /defaultSettings/guaranteedEngineManagerCPU',
    ]);
    expect(notChecked.map(({ reason }) => reason)).toContain(
      'Longhorn 1.7.2 is not among the supported releases; judged by 1.10.0 instead',
    );
  });

  it.each([
    ['1.7.2', ['guaranteed-engine-manager-cpu', 'no-such-setting']],
    ['1.9.1', ['backup-target', 'guaranteed-engine-manager-cpu', 'no-such-setting', 'orphan-auto-deletion']],
    // A newer one may have what no known one has.
    ['1.99.0', ['backup-target', 'guaranteed-engine-manager-cpu', 'orphan-auto-deletion']],
  ])('has the settings that %s has, among those that are gone', (version, unknownSettings) => {
    const names = ['backup-target', 'guaranteed-engine-manager-cpu', 'no-such-setting', 'orphan-auto-deletion'];
    const text = names
      .map(
        (name) =>
          `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: ${name}, namespace: longhorn-system }\nvalue: "1"\n`,
      )
      .join('---\n');
    const { findings } = check([...files(version, 'longhornUI: {}\n'), { path: 'settings.yaml', text }]);
    expect(findings.map(({ resource }) => resource?.replace(/.*\//, ''))).toEqual(unknownSettings);
  });
});

describe('values in a ConfigMap that a HelmRelease names', () => {
  const release =
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: longhorn, namespace: flux }\nspec:\n  chart: { spec: { chart: longhorn, version: 1.12.1 } }\n  valuesFrom: [{ kind: ConfigMap, name: v }]\n';
  const map = (values: string, namespace = 'flux'): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: v, namespace: ${namespace} }\ndata:\n  values.yaml: |\n    longhornUI: { ${values} }\n`;
  const unknown = (files: Readonly<Record<string, string>>): string[] =>
    check(Object.entries(files).map(([path, text]) => ({ path, text })))
      .findings.filter(({ code }) => code === 'chart-value-unknown')
      .map(({ source }) => source!.file);

  it('are those of its own cluster', () => {
    const files = {
      'dev/map.yaml': map('replicas: 1'),
      'dev/release.yaml': release,
      'prod/map.yaml': map('replica: 1'),
      'prod/release.yaml': release,
    };
    expect(unknown(files)).toEqual(['prod/map.yaml']);
  });

  it('are those of its own namespace', () => {
    expect(unknown({ 'a.yaml': map('replica: 1', 'other'), 'b.yaml': release })).toEqual([]);
    expect(unknown({ 'a.yaml': map('replica: 1'), 'b.yaml': release })).toEqual(['a.yaml']);
  });
});
