import { Chart, Testing } from 'cdk8s';
import { Ingress, IngressBackend, Protocol } from 'cdk8s-plus-28';
import { ExternalAddress } from '../../src/constructs/external-address';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { expectSchema } from '../objects/schema';
import { objectsOf } from './yaml-of';

test('a Service for addresses, as the backend of an Ingress', () => {
  const chart = new Chart(Testing.app(), 'c', { namespace: 'apps' });
  const minio = new ExternalAddress(chart, 'minio', {
    addresses: ['10.9.8.7', '2001:db8::7'],
    ports: [
      { port: 80, targetPort: 9000 },
      { port: 53, protocol: Protocol.UDP, name: 'dns' },
    ],
  });
  const ingress = new Ingress(chart, 'ingress');
  ingress.addHostRule('minio.home', '/', IngressBackend.fromService(minio, { port: 80 }));
  const objects = objectsOf(chart).filter(({ kind }) => kind !== 'Ingress');
  expect(objects.map(({ kind, metadata }) => [kind, metadata.namespace, metadata.name])).toEqual([
    ['Service', 'apps', 'minio'],
    ['EndpointSlice', 'apps', 'minio-ipv4'],
    ['EndpointSlice', 'apps', 'minio-ipv6'],
  ]);
  expect(objects[0]!['spec']).toMatchObject({
    ports: [
      { name: 'tcp-80', port: 80, protocol: 'TCP', targetPort: 9000 },
      { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
    ],
  });
  expect(objects[0]!['spec']).not.toHaveProperty('selector');
  expect(objects[1]!['ports']).toEqual([
    { name: 'tcp-80', port: 9000, protocol: 'TCP' },
    { name: 'dns', port: 53, protocol: 'UDP' },
  ]);
  for (const object of objects) expectSchema(object);
  expect([minio.dnsName, minio.port, minio.ports.length]).toEqual(['minio.apps.svc', 80, 2]);
});

test('what does not work says what does', () => {
  const chart = new Chart(Testing.app(), 'c');
  const ports = [{ port: 80 }];
  expect(() => new ExternalAddress(chart, 'a', { addresses: ['nas.example.com'], ports })).toThrow('Use ExternalName');
  expect(() => new ExternalAddress(chart, 'b', { addresses: ['127.0.0.1'], ports })).toThrow('loopback');
  expect(() => new ExternalAddress(chart, 'c', { addresses: ['x y'], ports: [] })).toThrow(DiagnosticsError);
  expect(() => new ExternalAddress(chart, 'd', { addresses: ['10.9.8.7'], ports, labels: { 'a b': 'x' } })).toThrow(
    'Label "a b"',
  );
});
