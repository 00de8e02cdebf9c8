import {
  externalAddress,
  externalAddressProblems,
  type ExternalAddressInput,
} from '../../src/objects/external-address';
import { expectSchema } from './schema';

const port = { name: 'https', port: 443, targetPort: 8443, protocol: 'TCP' };
const input: ExternalAddressInput = {
  name: 'nas',
  namespace: 'apps',
  labels: { app: 'nas' },
  annotations: { note: 'x' },
  addresses: ['10.9.8.7', '10.9.8.8'],
  ports: [port],
};

test('a Service without selector, and its endpoints', () => {
  const objects = externalAddress(input);
  expect(objects).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'nas', namespace: 'apps', labels: { app: 'nas' }, annotations: { note: 'x' } },
      spec: { type: 'ClusterIP', ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'], ports: [port] },
    },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        name: 'nas-ipv4',
        namespace: 'apps',
        labels: {
          app: 'nas',
          'kubernetes.io/service-name': 'nas',
          'endpointslice.kubernetes.io/managed-by': 'cdk8s-longhorn',
        },
      },
      addressType: 'IPv4',
      ports: [{ name: 'https', port: 8443, protocol: 'TCP' }],
      endpoints: [
        { addresses: ['10.9.8.7'], conditions: { ready: true } },
        { addresses: ['10.9.8.8'], conditions: { ready: true } },
      ],
    },
  ]);
  expect(externalAddressProblems(input)).toEqual([]);
  for (const object of objects) expectSchema(object);
});

test('IPv6 alone, in its one spelling', () => {
  const [service, slice] = externalAddress({ ...input, addresses: ['2001:DB8:0::7'] });
  expect(service!['spec']).toMatchObject({ ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv6'] });
  expect(slice).toMatchObject({
    addressType: 'IPv6',
    metadata: { name: 'nas-ipv6' },
    endpoints: [{ addresses: ['2001:db8::7'] }],
  });
});

test('both families have a slice each', () => {
  const objects = externalAddress({ ...input, addresses: ['2001:db8::7', '10.9.8.7'] });
  expect(objects.map(({ metadata }) => metadata.name)).toEqual(['nas', 'nas-ipv4', 'nas-ipv6']);
  expect(objects[0]!['spec']).toEqual({ type: 'ClusterIP', ipFamilyPolicy: 'PreferDualStack', ports: [port] });
  for (const object of objects) expectSchema(object);
});

test.each<[Partial<ExternalAddressInput>, string]>([
  [{ addresses: [] }, 'external-address-missing'],
  [
    { addresses: Array.from({ length: 1001 }, (_, index) => `10.0.${index >> 8}.${index & 255}`) },
    'external-address-count',
  ],
  [{ addresses: ['nas.example.com'] }, 'external-address-is-name'],
  [{ addresses: ['10.9.8'] }, 'external-address-invalid'],
  [{ addresses: ['010.9.8.7'] }, 'external-address-invalid'],
  [{ addresses: ['127.0.0.1'] }, 'external-address-invalid'],
  [{ addresses: ['169.254.169.254'] }, 'external-address-invalid'],
  [{ addresses: ['fe80::1'] }, 'external-address-invalid'],
  [{ addresses: ['::ffff:10.9.8.7'] }, 'external-address-invalid'],
  [{ addresses: ['2001:db8::7', '2001:db8:0::7'] }, 'external-address-twice'],
  [{ ports: [] }, 'service-port-missing'],
  [{ ports: [{ ...port, targetPort: 65536 }] }, 'service-port-invalid'],
  [{ ports: [{ ...port, name: 'Https' }] }, 'service-port-name-invalid'],
  [{ ports: [port, { ...port, port: 444 }] }, 'service-port-twice'],
  [{ ports: [port, { ...port, name: 'other' }] }, 'service-port-twice'],
])('refuses %p', (change, code) => {
  expect(externalAddressProblems({ ...input, ...change }).map((problem) => problem.code)).toEqual([code]);
});

test('TCP and UDP on one port are two ports', () => {
  const ports = [port, { ...port, name: 'quic', protocol: 'UDP' }];
  expect(externalAddressProblems({ ...input, ports })).toEqual([]);
});
