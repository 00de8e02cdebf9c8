import { resourceName, shownName, type KubernetesObject } from '../../src/kubernetes/kubernetes-object';

const object = (metadata: object | undefined): KubernetesObject =>
  ({ apiVersion: 'v1', kind: 'Service', metadata }) as KubernetesObject;

test.each([
  [{ name: 'a', namespace: 'b' }, 'b/Service/a', '"a"'],
  [{ name: 'a' }, 'Service/a', '"a"'],
  [{ generateName: 'a-' }, 'Service/a-*', '"a-*"'],
  [{ name: 1 }, 'Service/1', '"1"'],
  [{}, 'Service/(no name)', '"(no name)"'],
  [undefined, 'Service/(no name)', '"(no name)"'],
])('an object with %j is called %s', (metadata, name, shown) => {
  expect(resourceName(object(metadata))).toBe(name);
  expect(shownName(object(metadata))).toBe(shown);
});
