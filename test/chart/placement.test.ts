import type { ChartTable } from '../../src/chart/chart-value';
import { placementOf } from '../../src/chart/placement';
import { found, reader } from './reader';

const linux = { key: 'cattle.io/os', value: 'linux', effect: 'NoSchedule', operator: 'Equal' };
const own = { key: 'own', operator: 'Exists' };

test.each<[string, ChartTable, object]>([
  ['defaults', {}, { priorityClass: 'longhorn-critical', tolerations: undefined, nodeSelector: undefined }],
  ['no priority', { longhornUI: { priorityClass: '' } }, { priorityClass: undefined }],
  [
    'own',
    { longhornUI: { tolerations: [own], nodeSelector: { a: 'b' } } },
    { tolerations: [own], nodeSelector: { a: 'b' } },
  ],
  [
    'global',
    { global: { tolerations: [own], nodeSelector: { a: 'b' } } },
    { tolerations: [own], nodeSelector: { a: 'b' } },
  ],
  [
    'own before global',
    { longhornUI: { nodeSelector: { a: 'b' } }, global: { nodeSelector: { c: 'd' } } },
    { nodeSelector: { a: 'b' } },
  ],
  [
    'Windows cluster',
    { global: { cattle: { windowsCluster: { enabled: true } }, tolerations: [own], nodeSelector: { a: 'b' } } },
    { tolerations: [linux, own], nodeSelector: { 'kubernetes.io/os': 'linux', a: 'b' } },
  ],
  [
    'Windows cluster without values',
    { global: { cattle: { windowsCluster: { enabled: true, tolerations: [], nodeSelector: null } } } },
    { tolerations: null, nodeSelector: null },
  ],
])('%s', (_, values, placement) => {
  expect(placementOf(reader(values), 'longhornUI')).toMatchObject(placement);
});

test.each([
  ['linux', []],
  ['windows', ['warning chart-value-duplicate /longhornUI/nodeSelector']],
])('takes the last of two equal keys: %s', (os, findings) => {
  const values = reader({
    global: { cattle: { windowsCluster: { enabled: true } } },
    longhornUI: { nodeSelector: { 'kubernetes.io/os': os } },
  });
  expect(placementOf(values, 'longhornUI').nodeSelector).toEqual({ 'kubernetes.io/os': os });
  expect(found(values)).toEqual(findings);
});

it('says once what is wrong with a value that several workloads have', () => {
  const values = reader({ global: { tolerations: [{ key: 'a\n\n' }] } });
  for (const component of ['longhornManager', 'longhornUI', 'longhornDriver'] as const) placementOf(values, component);
  expect(found(values)).toEqual(['error chart-value-text /global/tolerations']);
});
