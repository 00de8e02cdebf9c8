import { chartInput } from '../../../src/chart/chart';
import type { ChartTable } from '../../../src/chart/chart-value';
import { renderedFindings } from '../../../src/check/values/rendered-findings';
import { releaseFor } from '../../../src/longhorn/release';
import { installation } from '../../../src/objects/installation/installation';

const release = releaseFor('1.12.1');
const render = (values: ChartTable) => installation(chartInput(values, release, 'longhorn-system').input, []);
const findings = (values: ChartTable) => renderedFindings(values, render(values), release, render);

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
  const found = findings(values);
  expect(found).toMatchObject([{ severity: 'error', path }]);
  expect(found[0]!.message).toContain('would be refused: ');
  expect(found[0]!.message).toContain(message);
});

it.each<ChartTable>([
  {},
  { longhornUI: { replicas: 1 }, defaultSettings: { defaultReplicaCount: '2' } },
  // Flux fills it in.
  { ingress: { enabled: true, host: 'longhorn.${DOMAIN}' } },
])('has nothing to say about %j', (values) => {
  expect(findings(values)).toEqual([]);
});
