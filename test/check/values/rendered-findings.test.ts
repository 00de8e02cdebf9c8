import { chartInput } from '../../../src/chart/chart';
import type { ChartTable } from '../../../src/chart/chart-value';
import { renderedFindings } from '../../../src/check/values/rendered-findings';
import { releaseFor } from '../../../src/longhorn/release';
import { installation } from '../../../src/objects/installation/installation';

const release = releaseFor('1.12.1');
const context = { release: release.version };
const render = (values: ChartTable) => installation(chartInput(values, release, 'longhorn-system').input, []);
const found = (values: ChartTable) => renderedFindings(values, render(values), context, render);
const findings = (values: ChartTable) => found(values).map(({ diagnostic }) => diagnostic);

it.each<[string, ChartTable, string, string]>([
  ['a number', { longhornUI: { replicas: -1 } }, '/longhornUI/replicas', 'spec.replicas is -1'],
  ['a word', { service: { ui: { type: 'Loadbalancer' } } }, '/service/ui/type', 'spec.type is "Loadbalancer"'],
  [
    'an unknown field',
    { global: { tolerations: [{ key: 'a' }, { key: 'b', efect: 'NoSchedule' }] } },
    '/global/tolerations/1/efect',
    'Unknown field "efect"',
  ],
  [
    'a quantity',
    { longhornManager: { resources: { limits: { memory: '1Gb' } } } },
    '/longhornManager/resources/limits/memory',
    'is "1Gb"',
  ],
  ['a host', { ingress: { enabled: true, host: 'Not_A_Host' } }, '/ingress/host', 'is "Not_A_Host"'],
  ['a class that Longhorn makes', { persistence: { reclaimPolicy: 'Keep' } }, '/persistence/reclaimPolicy', '"Keep"'],
  [
    'an object of the user',
    { extraObjects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { x: 1 } }] },
    '/extraObjects/0/data/x',
    'data.x is 1',
  ],
])('refuses %s, once and at its value', (_, values, path, message) => {
  const refused = findings(values);
  expect(refused).toMatchObject([{ severity: 'error', path }]);
  expect(refused[0]!.message).toContain('would be refused: ');
  expect(refused[0]!.message).toContain(message);
});

// For values 3 and "3" the chart prints the same, where it prints them bare.
it.each<[ChartTable, string]>([
  [{ ingress: { enabled: true, host: 3 } }, `Put quotes into the value: '"3"'.`],
  [{ ingress: { enabled: true, host: '3' } }, `Put quotes into the value: '"3"'.`],
  [{ longhornManager: { nodeSelector: { a: true } } }, 'Put what stands there in quotes.'],
  [{ enablePSP: true }, 'Change the value, for which alone the chart makes the object.'],
  [
    { extraObjects: [{ apiVersion: 'policy/v1beta1', kind: 'PodSecurityPolicy', metadata: { name: 'a' } }] },
    'Remove the object.',
  ],
])('says how to mend %j', (values, hint) => {
  expect(findings(values).map((one) => one.hint)).toEqual([hint]);
});

it.each<ChartTable>([{}, { longhornUI: { replicas: 1 }, defaultSettings: { defaultReplicaCount: '2' } }])(
  'has nothing to say about %j',
  (values) => {
    expect(findings(values)).toEqual([]);
  },
);

it('tells apart what another tool fills in', () => {
  expect(found({ ingress: { enabled: true, host: 'longhorn.${DOMAIN}' } })).toMatchObject([
    { diagnostic: { path: '/ingress/host' }, isTemplate: true },
  ]);
});

it('leaves alone what is refused without values too', () => {
  const inNamespace = (values: ChartTable) => installation(chartInput(values, release, 'No_Name').input, []);
  const values = { longhornUI: { replicas: 'two' } };
  const refused = renderedFindings(values, inNamespace(values), context, inNamespace);
  expect(refused.map(({ diagnostic }) => diagnostic.path)).toEqual(['/longhornUI/replicas']);
});

it('tries a limited number of values, and places the rest at the section around them', () => {
  const tolerations = Array.from({ length: 300 }, (_, index) => ({ key: `a${index}`, effect: `No${index}` }));
  const values = { global: { tolerations } } as unknown as ChartTable;
  let renders = 0;
  const counted = (other: ChartTable) => {
    renders += 1;
    return render(other);
  };
  const all = renderedFindings(values, render(values), context, counted).map(({ diagnostic }) => diagnostic.path);
  expect(renders).toBeLessThan(70);
  expect(all.length).toBeGreaterThan(10);
  expect(all.every((path) => path?.startsWith('/global'))).toBe(true);
});
