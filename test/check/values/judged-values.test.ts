import { check } from '../../../src/check/check';

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');
const release = (values: string, version = '1.12.1'): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: longhorn, namespace: flux }\nspec:\n  chart: { spec: { chart: longhorn, version: ${version} } }\n  values:\n${indented(values)}`;

/** What is refused, by place. */
const refused = (text: string): string[] =>
  check([{ path: 'a.yaml', text }])
    .findings.filter(({ consequence }) => consequence === 'refused')
    .map(({ code, message, severity, source }) => `${severity} ${source?.line}:${source?.column} ${code} ${message}`);

const memory = 'longhornManager:\n  resources:\n    requests: { memory: 256MB }\n';

it.each([
  [memory, '3:17 schema-format', 'memory is "256MB", which is not a quantity.'],
  ['longhornUI:\n  replicas: two\n', '2:3 schema-type', 'spec.replicas is "two"'],
  ['service:\n  ui:\n    type: Loadbalancer\n', '3:5 schema-enum', 'spec.type is "Loadbalancer"'],
  ['service:\n  ui:\n    type: NodePort\n    nodePort: 80\n', '4:5 schema-range', 'nodePort is 80'],
  ['ingress:\n  enabled: true\n  host: https://x/\n', '3:3 schema-format', 'host is "https://x/"'],
  ['persistence:\n  reclaimPolicy: Keep\n', '2:3 schema-enum', 'reclaimPolicy is "Keep"'],
])('%j is refused once, at its line, in a file and in an object', (values, place, message) => {
  const plain = refused(`defaultSettings: {}\n${values}`);
  expect(plain).toHaveLength(1);
  expect(plain[0]).toContain(message);
  const [line, column, code] = place.split(/[ :]/);
  expect(plain[0]).toContain(`error ${Number(line) + 1}:${column} ${code} `);
  expect(refused(release(values))).toEqual([
    expect.stringContaining(`${Number(line) + 6}:${Number(column) + 4} ${code} `),
  ]);
});

it('says nothing twice of what the chart fails on', () => {
  expect(refused(release('service:\n  ui:\n    annotations: { a: {} }\n'))).toEqual([
    expect.stringContaining('chart-value-type'),
  ]);
});

it('lists what another tool fills in', () => {
  const { findings, notChecked } = check([
    { path: 'a.yaml', text: 'defaultSettings: {}\ningress:\n  enabled: true\n  host: longhorn.${DOMAIN}\n' },
  ]);
  expect(findings.map(({ code }) => code)).toEqual(['ui-ingress-login']);
  expect(notChecked).toContainEqual({ file: 'a.yaml', line: 4, reason: 'it hangs on text that another tool fills in' });
});

it('does not speak of what is not known: other templates, other values on top', () => {
  expect(refused(release(memory, '1.7.2'))).toEqual([]);
  const from = '  valuesFrom: [{ kind: ConfigMap, name: more }]\n';
  expect(refused(`${release(memory)}${from}`)).toEqual([]);
});
