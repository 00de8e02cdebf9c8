import { ApiObject, App, Chart } from 'cdk8s';
import { constructMetadata } from '../../../src/constructs/app/construct-metadata';
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';

function metadataOf(...objects: [kind: string, name: string][]): unknown {
  const chart = new Chart(new App(), 'apps');
  const placed = objects.map(([kind, name], index) => {
    const construct = new ApiObject(chart, `object-${index}`, { apiVersion: 'v1', kind, metadata: { name } });
    return { construct, object: construct.toJson() as KubernetesObject };
  });
  return JSON.parse(constructMetadata(placed));
}

test('an object goes by its name, as in cdk8s', () => {
  expect(metadataOf(['Secret', 'one'], ['ConfigMap', 'two'])).toEqual({
    version: '1.0.0',
    resources: { one: { path: 'apps/object-0' }, two: { path: 'apps/object-1' } },
  });
});

test('objects of one name go by their kinds too', () => {
  expect(metadataOf(['Secret', 'one'], ['ConfigMap', 'one'])).toMatchObject({
    resources: {
      one: { path: 'apps/object-1' },
      'Secret/one': { path: 'apps/object-0' },
      'ConfigMap/one': { path: 'apps/object-1' },
    },
  });
});
