import { Chart, Testing } from 'cdk8s';
import { emitObject } from '../../src/constructs/emit-object';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { objectsOf } from './yaml-of';

const sync = 'argocd.argoproj.io/sync-options';

function claim(options: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', annotations: { [sync]: options } },
  };
}

test('what is protected keeps options of its own', () => {
  const chart = Testing.chart();
  emitObject(chart, 'claim', claim('ServerSideApply=true'));
  expect(objectsOf(chart)[0]!.metadata.annotations![sync]).toBe('Prune=false,Delete=false,ServerSideApply=true');
});

test('an option that undoes the protection is refused, unless there is to be none', () => {
  const chart = Testing.chart();
  expect(() => emitObject(chart, 'claim', claim('Prune=true'))).toThrow('[protection-undone]');
  emitObject(chart, 'free', claim('Prune=true'), { protection: false });
  expect(objectsOf(chart)[0]!.metadata.annotations).toEqual({ [sync]: 'Prune=true' });
});

test('kinds without a namespace get none from the chart', () => {
  const chart = new Chart(Testing.app(), 'c', { namespace: 'apps' });
  emitObject(chart, 'class', { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'fast' } });
  expect(objectsOf(chart)[0]!.metadata.namespace).toBeUndefined();
});

test('an object outside of a chart is refused with its repair', () => {
  expect(() => emitObject(Testing.app(), 'claim', claim(''))).toThrow('[construct-without-chart]');
});
