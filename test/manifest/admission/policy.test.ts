import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

describe('policy', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'PodDisruptionBudget: both',
      object('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: 1, maxUnavailable: 1 } }),
      ['schema-conflict /spec/maxUnavailable'],
    ],
    [
      'PriorityClass: too high',
      object('scheduling.k8s.io/v1', 'PriorityClass', { value: 1000000001 }),
      ['schema-range /value'],
    ],
    [
      'PriorityClass: reserved name',
      object('scheduling.k8s.io/v1', 'PriorityClass', { value: 1 }, { name: 'system-a' }),
      ['schema-format /metadata/name'],
    ],
    ['Longhorn: no spec', object('longhorn.io/v1beta2', 'Node', {}), ['schema-required /spec']],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
