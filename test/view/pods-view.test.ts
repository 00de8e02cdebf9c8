import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../src/manifest/resource';
import { claimUses, isPinned, isSameNamespace, podCount, podOf, startsBeforeStopping } from '../../src/view/pods-view';

function resource(apiVersion: string, kind: string, spec: unknown, namespace?: string, file = 'a/b.yaml'): Resource {
  const metadata = { name: 'web', ...(namespace !== undefined && { namespace }) };
  const object = { apiVersion, kind, metadata, spec } as KubernetesObject;
  return { object, type: typeOf(object), file, locate: () => ({ file, line: 1, column: 1 }), inside: () => undefined };
}

const pod = (volumes: unknown) => ({ template: { spec: { volumes } } });

test('claims stand where a workload has its pods', () => {
  const volumes = [
    { name: 'tmp', emptyDir: {} },
    { name: 'data', persistentVolumeClaim: { claimName: 'data' } },
  ];
  const path = (start: string) => [{ claim: 'data', path: `${start}/volumes/1/persistentVolumeClaim/claimName` }];
  expect(claimUses(resource('v1', 'Pod', { volumes }))).toEqual(path('/spec'));
  expect(claimUses(resource('apps/v1', 'Deployment', pod(volumes)))).toEqual(path('/spec/template/spec'));
  expect(claimUses(resource('batch/v1', 'CronJob', { jobTemplate: { spec: pod(volumes) } }))).toEqual(
    path('/spec/jobTemplate/spec/template/spec'),
  );
  expect(podOf(resource('v1', 'Service', {}))).toBeUndefined();
  expect(claimUses(resource('v1', 'Pod', { volumes: [null, { persistentVolumeClaim: 'data' }] }))).toEqual([]);
});

test.each([
  [1, 'apps/v1', 'Deployment', {}],
  [3, 'apps/v1', 'StatefulSet', { replicas: 3 }],
  [0, 'apps/v1', 'Deployment', { replicas: '${REPLICAS}' }],
  [undefined, 'apps/v1', 'DaemonSet', {}],
  [1, 'v1', 'Pod', {}],
  [2, 'batch/v1', 'Job', { parallelism: 4, completions: 2 }],
  [4, 'batch/v1', 'CronJob', { jobTemplate: { spec: { parallelism: 4 } } }],
])('%p pods of a %s %s with %p', (count, apiVersion, kind, spec) => {
  expect(podCount(resource(apiVersion, kind, spec))).toBe(count);
});

test.each([
  [true, undefined],
  [true, { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: '50%' } }],
  [false, { type: 'Recreate' }],
  [false, { rollingUpdate: { maxSurge: 0 } }],
  [false, { rollingUpdate: { maxUnavailable: 1 } }],
  [false, { rollingUpdate: { maxUnavailable: '100%' } }],
])('starts before stopping: %p with %p', (expected, strategy) => {
  expect(startsBeforeStopping(resource('apps/v1', 'Deployment', { strategy }))).toBe(expected);
});

test('pods are kept on a node by its name, and by other pods', () => {
  const pinned = (spec: object) => isPinned({ spec: spec as never, pointer: '/spec' });
  expect(pinned({ nodeName: 'worker-1' })).toBe(true);
  expect(pinned({ nodeSelector: { 'kubernetes.io/hostname': 'worker-1' } })).toBe(true);
  expect(pinned({ affinity: { podAffinity: {} } })).toBe(true);
  expect(pinned({ nodeSelector: { disk: 'ssd' }, affinity: { podAntiAffinity: {} } })).toBe(false);
});

test('a namespace that is not said is that of the folder', () => {
  const claim = (namespace?: string, file?: string) => resource('v1', 'PersistentVolumeClaim', {}, namespace, file);
  expect(isSameNamespace(claim('a', 'x/1.yaml'), claim('a', 'y/2.yaml'))).toBe(true);
  expect(isSameNamespace(claim('a'), claim('b'))).toBe(false);
  expect(isSameNamespace(claim(undefined, 'x/1.yaml'), claim('b', 'x/2.yaml'))).toBe(true);
  expect(isSameNamespace(claim(undefined, 'x/1.yaml'), claim(undefined, 'y/2.yaml'))).toBe(false);
});
