import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, ingress, object, policy } from './samples';

describe('networking', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'Ingress: nothing to do',
      object('networking.k8s.io/v1', 'Ingress', { spec: {} }),
      ['schema-required /spec/rules'],
    ],
    ['Ingress: relative path', ingress({ path: 'a' }), ['schema-format /spec/rules/0/http/paths/0/path']],
    [
      'Ingress: no port',
      ingress({ backend: { service: { name: 'a' } } }),
      ['schema-required /spec/rules/0/http/paths/0/backend/service/port'],
    ],
    [
      'NetworkPolicy: except outside',
      policy({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['192.168.0.0/16'] } }] }),
      ['schema-format /spec/ingress/0/from/0/ipBlock/except/0'],
    ],
    [
      'NetworkPolicy: range backwards',
      policy({ ports: [{ port: 3270, endPort: 3260 }] }),
      ['schema-range /spec/ingress/0/ports/0/endPort'],
    ],
    ['NetworkPolicy: empty peer', policy({ from: [{}] }), ['schema-required /spec/ingress/0/from/0/podSelector']],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
