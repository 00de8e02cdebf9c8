import type { ChartTable } from '../../src/chart/chart-value';
import { uiInput } from '../../src/chart/ui';
import { found, reader } from './reader';

test.each<[string, ChartTable, object]>([
  [
    'defaults',
    {},
    { replicas: 2, service: { type: 'ClusterIP', nodePort: null }, ingress: undefined, httpRoute: undefined },
  ],
  [
    'Rancher proxy',
    { service: { ui: { type: 'Rancher-Proxy' } } },
    { service: { type: 'ClusterIP', labels: { 'kubernetes.io/cluster-service': 'true' } } },
  ],
  [
    'load balancer',
    { service: { ui: { type: 'LoadBalancer', loadBalancerIP: '10.0.0.1', loadBalancerSourceRanges: ['10.0.0.0/8'] } } },
    { service: { type: 'LoadBalancer', loadBalancerIP: '10.0.0.1', loadBalancerSourceRanges: ['10.0.0.0/8'] } },
  ],
  [
    'load balancer of a class',
    { service: { ui: { type: 'LoadBalancer', loadBalancerClass: 'example.com/internal' } } },
    { service: { type: 'LoadBalancer', loadBalancerClass: 'example.com/internal' } },
  ],
  [
    'ingress',
    { ingress: { enabled: true, host: 'a.org', extraHosts: ['b.org'], tls: true, path: '', annotations: { key: 1 } } },
    {
      ingress: {
        hosts: ['a.org', 'b.org'],
        path: null,
        tls: { secretName: 'longhorn.local-tls' },
        annotations: { key: '1' },
      },
    },
  ],
  [
    'mappings gone through as lists',
    { ingress: { enabled: true, extraHosts: { z: 'c.org', a: 'b.org' } } },
    { ingress: { hosts: ['sslip.io', 'b.org', 'c.org'] } },
  ],
  ['ingress without annotations', { ingress: { enabled: true } }, { ingress: { annotations: null, secrets: [] } }],
  [
    'TLS Secrets',
    { ingress: { enabled: true, secrets: [{ name: 's', certificate: 'c', key: 'k' }] } },
    { ingress: { secrets: [{ name: 's', certificate: 'c', key: 'k' }] } },
  ],
  [
    'HTTPRoute',
    { httproute: { enabled: true, parentRefs: [{ name: 'g', namespace: 'other' }], hostnames: ['a.org'], path: '~' } },
    {
      httpRoute: {
        parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'g', namespace: 'other' }],
        hostnames: ['a.org'],
        path: null,
        pathType: 'PathPrefix',
      },
    },
  ],
])('%s', (_, table, expected) => {
  const values = reader(table);
  expect(uiInput(values)).toMatchObject(expected);
  expect(values.diagnostics).toEqual([]);
});

it('leaves out what only a load balancer has', () => {
  const values = reader({ service: { ui: { type: 'NodePort', loadBalancerIP: '10.0.0.1', nodePort: 30080 } } });
  expect(uiInput(values).service).toEqual({ type: 'NodePort', nodePort: 30080, annotations: undefined, labels: {} });
});

test.each<[ChartTable, string]>([
  [{ ingress: { enabled: true, annotations: { yes: 'x' } } }, 'error chart-value-text /ingress/annotations'],
  [{ ingress: { enabled: true, secrets: ['s'] } }, 'error chart-value-type /ingress/secrets/0'],
  [{ ingress: { enabled: true, secrets: [{ name: 's', key: 'k' }] } }, 'error chart-value-type /ingress/secrets/0'],
  [{ httproute: { enabled: true, parentRefs: ['g'] } }, 'error chart-value-type /httproute/parentRefs/0'],
])('refuses %j', (table, finding) => {
  const values = reader(table);
  uiInput(values);
  expect(found(values)).toEqual([finding]);
});

test('what only a load balancer has is left out of other Services', () => {
  const ui = { loadBalancerIP: '10.0.0.1', loadBalancerSourceRanges: ['10.0.0.0/8'], loadBalancerClass: 'a' };
  const { service } = uiInput(reader({ service: { ui: { ...ui, type: 'ClusterIP' } } }));
  expect(Object.keys(service).filter((key) => key.startsWith('loadBalancer'))).toEqual([]);
});
