import { expectedShape, fits, type Shape } from '../../src/chart/value-shapes';
import type { ChartValue } from '../../src/chart/chart-value';
import type { Json } from '../../src/kubernetes/kubernetes-object';

test.each<[string, Json, Shape]>([
  ['ingress', { enabled: false }, 'section'],
  ['annotations', {}, 'mapping'],
  ['ingress.annotations', {}, 'bare-mapping'],
  ['longhornUI.affinity', { podAntiAffinity: {} }, 'bare-mapping'],
  ['global.tolerations', [], 'list'],
  ['httproute.hostnames', [], 'items'],
  ['extraObjects', [], 'bare-items'],
  ['service.ui.loadBalancerSourceRanges', null, 'list'],
  ['ingress.enabled', false, 'boolean'],
  ['persistence.defaultClass', true, 'inner'],
  ['persistence.recurringJobSelector.enable', false, 'boolean'],
  ['persistence.recurringJobSelector.jobList', [], 'inner'],
  ['persistence.createStorageClass', true, 'boolean'],
  ['longhornUI.replicas', 2, 'text'],
  ['service.ui.type', 'ClusterIP', 'word'],
  ['privateRegistry.registrySecret', null, 'names'],
  ['privateRegistry.registryPasswd', null, 'text'],
  ['defaultSettings.logLevel', null, 'inner'],
])('%s is a %s', (path, standard, shape) => {
  expect(expectedShape(path, standard)).toBe(shape);
});

const samples: readonly ChartValue[] = [null, '', 'text', 0, 1n, true, {}, { a: 1 }, [], [1]];

test.each<[Shape, ChartValue[]]>([
  ['section', [{}, { a: 1 }]],
  ['mapping', [null, '', 0, {}, { a: 1 }, []]],
  ['bare-mapping', [null, {}, { a: 1 }, []]],
  ['list', [null, '', 0, {}, [], [1]]],
  ['items', [null, '', 0, {}, { a: 1 }, [], [1]]],
  ['bare-items', [null, {}, { a: 1 }, [], [1]]],
  ['names', [null, '', 'text', 0, {}, { a: 1 }, [], [1]]],
  ['word', [null, '', 'text']],
  ['text', [null, '', 'text', 0, 1n, true, {}, []]],
  ['inner', [...samples]],
  ['boolean', [...samples]],
])('a %s takes what fits', (shape, fitting) => {
  expect(samples.filter((value) => fits(value, shape))).toEqual(fitting);
});
