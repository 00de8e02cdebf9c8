import { check } from '../../../src/check/check';
import { setParameter } from '../../../src/check/values/set-parameter';

const place = () => ({ file: 'a', line: 1, column: 1 });
const values = (value: string, isText = false) =>
  setParameter({ name: 'a.b', value, isText, otherWay: '' }, place).map((part) => part.values);

test.each([
  ['true', false, [{ a: { b: true } }]],
  ['true', true, [{ a: { b: 'true' } }]],
  ['{x,y}', true, [{ a: { b: ['x', 'y'] } }]],
  ['x\\,y', false, [{ a: { b: 'x,y' } }]],
  ['x,y', false, []],
])('%s (text: %s)', (value, isText, expected) => expect(values(value, isText)).toEqual(expected));

const checked = (files: Readonly<Record<string, string>>) =>
  check(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { rules: [] },
  );
const found = (files: Readonly<Record<string, string>>): string[] => {
  const { findings, notChecked } = checked(files);
  return [
    ...findings.map(
      ({ code, message, source }) => `${source?.file}:${source?.line}:${source?.column} ${code} ${message}`,
    ),
    ...notChecked.filter(({ objects }) => objects === undefined).map(({ reason }) => reason),
  ];
};

const application = (parameters: string): Record<string, string> => ({
  'a.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: longhorn, namespace: argocd }\nspec:\n  source:\n    chart: longhorn\n    targetRevision: 1.12.1\n    helm:\n${parameters}`,
});

test("Argo CD's parameters with forceString are text, and win", () => {
  const parameters =
    '      parameters:\n        - { name: defaultSettings.defaultReplicaCount, value: "x", forceString: true }\n        - { name: defaultSettings.defaultReplicaCount, value: "3" }\n';
  expect(found(application(parameters))).toEqual([expect.stringMatching(/^a.yaml:10:56 chart-setting-value .*"x"/)]);
});

test("commas in Argo CD's parameters separate nothing, and values in files are not known", () => {
  const commas = '      parameters: [{ name: defaultSettings.logLevel, value: "a,b" }]\n';
  expect(found(application(commas))).toEqual([expect.stringContaining('"a,b"')]);
  const file = '      fileParameters: [{ name: defaultSettings.logLevel, path: x.txt }]\n';
  expect(found(application(file))).toEqual([
    `the chart's values are in "x.txt" too, which is not among the files, so what they come to is not checked`,
  ]);
});

const helmfile = (rest: string): Record<string, string> => ({
  'helmfile.yaml': `releases:\n  - name: longhorn\n    chart: longhorn/longhorn\n    version: 1.12.1\n${rest}`,
});

test('single values of a Helmfile', () => {
  const set =
    '    set:\n      - { name: longhornUI.replica, value: 0 }\n      - { name: defaultSettings.logLevel, value: "a,b" }\n      - { name: longhornManager.tolerations, values: [x] }\n    setString:\n      - { name: longhornUI.replicas, value: two }\n';
  expect(found(helmfile(set))).toEqual([
    expect.stringMatching(/^helmfile.yaml:6:37 chart-value-unknown/),
    expect.stringMatching(/^helmfile.yaml:7:43 chart-setting-value .*"a,b"/),
    expect.stringMatching(/^helmfile.yaml:8:46 schema-type /),
    expect.stringMatching(/^helmfile.yaml:10:38 schema-type .*"two"/),
  ]);
});

test('mappings and files among the values of a Helmfile', () => {
  const rest =
    '    values:\n      - v.yaml\n      - longhornUI: { replica: 0 }\n      - gone.yaml\n    secrets: [s.yaml]\n    set: [{ name: a, file: f.txt }]\n';
  expect(found({ ...helmfile(rest), 'v.yaml': 'defaultSettings:\n  logLevl: x\n' })).toEqual([
    expect.stringMatching(/^helmfile.yaml:7:23 chart-value-unknown/),
    expect.stringMatching(/^v.yaml:2:3 chart-value-unknown/),
    ...['gone.yaml', 's.yaml', 'f.txt'].map(
      (file) =>
        `the chart's values are in "${file}" too, which is not among the files, so what they come to is not checked`,
    ),
  ]);
});

describe('repairs are said in the words of the tool, which has no quotes', () => {
  const hints = (files: Readonly<Record<string, string>>) => checked(files).findings.map(({ hint }) => hint);

  test('an Application', () => {
    const parameters = `
      parameters:
        - { name: longhornManager.nodeSelector.rack, value: "12" }
        - { name: ingress.enabled, value: "false", forceString: true }
`;
    expect(hints(application(parameters))).toEqual([
      'Give it with forceString: true.',
      'Write true or false, without forceString.',
    ]);
  });

  test('a Helmfile', () => {
    const set = `    set: [{ name: longhornManager.nodeSelector.rack, value: 12 }, { name: ingress.tls, value: "yes" }]
    setString: [{ name: ingress.enabled, value: "false" }]
`;
    expect(hints(helmfile(set))).toEqual([
      'Give it under setString.',
      'Write true or false.',
      'Write true or false, under set.',
    ]);
  });

  test('a HelmChart', () => {
    const chart = `apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: { name: longhorn, namespace: kube-system }
spec:
  chart: longhorn
  repo: https://charts.longhorn.io
  version: 1.12.1
  set: { longhornManager.nodeSelector.rack: "12" }
`;
    expect(hints({ 'a.yaml': chart })).toEqual(['Give it in quotes in valuesContent.']);
  });
});
