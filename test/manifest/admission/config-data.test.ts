import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

describe('config-data', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'ConfigMap: key in both',
      object('v1', 'ConfigMap', { data: { a: 'x' }, binaryData: { a: 'YQ==' } }),
      ['schema-conflict /data/a'],
    ],
    [
      'ConfigMap: too large',
      object('v1', 'ConfigMap', { data: { a: 'x'.repeat(1024 * 1024 + 1) } }),
      ['schema-range /data'],
    ],
    [
      'Secret: keys of a type',
      object('v1', 'Secret', { type: 'kubernetes.io/tls', data: { 'tls.crt': 'YQ==' } }),
      ['schema-required /data/tls.key'],
    ],
    [
      'Secret: login is no JSON',
      object('v1', 'Secret', { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': 'x' } }),
      ['schema-format /stringData/.dockerconfigjson'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
