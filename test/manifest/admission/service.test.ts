import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object, service } from './samples';

describe('service', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['Service: no ports', service({ ports: [] }), ['schema-required /spec/ports']],
    [
      'Service: several ports, no names',
      service({ ports: [{ port: 80 }, { port: 81 }] }),
      ['schema-required /spec/ports/0/name', 'schema-required /spec/ports/1/name'],
    ],
    [
      'Service: same port twice',
      service({
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80 },
        ],
      }),
      ['schema-duplicate /spec/ports/1'],
    ],
    ['Service: external name missing', service({ type: 'ExternalName' }), ['schema-required /spec/externalName']],
    [
      'Service: external name is a URL',
      service({ type: 'ExternalName', externalName: 'https://a' }),
      ['schema-format /spec/externalName'],
    ],
    [
      'Service: external name with addresses',
      service({ type: 'ExternalName', externalName: 'a', clusterIPs: ['10.0.0.1'] }),
      ['schema-conflict /spec/clusterIPs'],
    ],
    [
      'Service: external name with address',
      service({ type: 'ExternalName', externalName: 'a', clusterIP: '10.0.0.1' }),
      ['schema-conflict /spec/clusterIP'],
    ],
    [
      'Service: headless NodePort',
      service({ type: 'NodePort', clusterIP: 'None' }),
      ['schema-conflict /spec/clusterIP'],
    ],
    ['Service: bad address', service({ clusterIP: '10.96.0' }), ['schema-format /spec/clusterIP']],
    [
      'Service: same node port twice',
      service({
        type: 'NodePort',
        ports: [
          { name: 'a', port: 80, nodePort: 30080 },
          { name: 'b', port: 81, nodePort: 30080 },
        ],
      }),
      ['schema-duplicate /spec/ports/1/nodePort'],
    ],
    [
      'Service: node port out of range',
      service({ type: 'NodePort', ports: [{ port: 80, nodePort: 8080 }] }),
      ['schema-range /spec/ports/0/nodePort'],
    ],
    [
      'Service: node port without type',
      service({ ports: [{ port: 80, nodePort: 30080 }] }),
      ['schema-conflict /spec/ports/0/nodePort'],
    ],
    [
      'Service: health port out of range',
      service({ type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 8080 }),
      ['schema-range /spec/healthCheckNodePort'],
    ],
    [
      'Service: two families, one asked for',
      service({ ipFamilies: ['IPv4', 'IPv6'] }),
      ['schema-conflict /spec/ipFamilyPolicy'],
    ],
    ['Service: two families without pods', service({ clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }), []],
    [
      'Service: address of another family',
      service({ clusterIP: '10.0.0.1', ipFamilies: ['IPv6'] }),
      ['schema-conflict /spec/ipFamilies/0'],
    ],
    [
      'Service: bits beyond the length of a source range',
      service({ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1/8'] }),
      ['schema-format /spec/loadBalancerSourceRanges/0'],
    ],
    [
      'Service: source ranges by annotation',
      object(
        'v1',
        'Service',
        { spec: { ports: [{ port: 80 }] } },
        { annotations: { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0' } },
      ),
      ['schema-conflict /metadata/annotations/service.beta.kubernetes.io~1load-balancer-source-ranges'],
    ],
    [
      'Service: class of another type',
      service({ loadBalancerClass: 'a/b' }),
      ['schema-conflict /spec/loadBalancerClass'],
    ],
    [
      'Service: traffic policy of another type',
      service({ externalTrafficPolicy: 'Local' }),
      ['schema-conflict /spec/externalTrafficPolicy'],
    ],
    [
      'Service: loopback as external address',
      service({ externalIPs: ['127.0.0.1'] }),
      ['schema-format /spec/externalIPs/0'],
    ],
    ['Service: family twice', service({ ipFamilies: ['IPv4', 'IPv4'] }), ['schema-duplicate /spec/ipFamilies/1']],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
