import { expectedShape, fits, type Shape } from '../../src/chart/value-shapes';
import type { ChartValue } from '../../src/chart/chart-value';
import { releaseFor } from '../../src/longhorn/release';
import type { Json } from '../../src/manifest/kubernetes-object';

test.each<[string, Json, Shape]>([
  ['ingress', { enabled: false }, 'section'],
  ['annotations', {}, 'mapping'],
  ['ingress.annotations', {}, 'mapping'],
  ['longhornUI.affinity', { podAntiAffinity: {} }, 'mapping'],
  ['global.tolerations', [], 'list'],
  ['service.ui.loadBalancerSourceRanges', null, 'list'],
  ['ingress.enabled', false, 'boolean'],
  ['persistence.defaultClass', true, 'text'],
  ['longhornUI.replicas', 2, 'text'],
  ['service.ui.type', 'ClusterIP', 'word'],
  ['privateRegistry.registrySecret', null, 'word-or-list'],
  ['defaultSettings.defaultReplicaCount', null, 'text-or-mapping'],
  ['defaultSettings.logLevel', null, 'text'],
])('%s is a %s', (path, standard, shape) => {
  expect(expectedShape(path, standard, releaseFor('1.12.1'))).toBe(shape);
});

it('knows that the oldest chart takes no mapping for a setting', () => {
  expect(expectedShape('defaultSettings.defaultReplicaCount', null, releaseFor('1.10.0'))).toBe('text');
});

const samples: readonly ChartValue[] = [null, 'text', 1, 1n, true, {}, { a: 1 }, [], [1]];

test.each<[Shape, ChartValue[]]>([
  ['section', [{}, { a: 1 }]],
  ['mapping', [null, {}, { a: 1 }, []]],
  ['list', [null, {}, [], [1]]],
  ['word', [null, 'text']],
  ['word-or-list', [null, 'text', [], [1]]],
  ['text', [null, 'text', 1, 1n, true]],
  ['boolean', [null, 'text', 1, 1n, true]],
  ['text-or-list', [null, 'text', 1, 1n, true, [], [1]]],
  ['text-or-mapping', [null, 'text', 1, 1n, true, {}, { a: 1 }]],
])('a %s takes what fits', (shape, fitting) => {
  expect(samples.filter((value) => fits(value, shape))).toEqual(fitting);
});
