import { Chart, Testing } from 'cdk8s';
import { Ingress, IngressBackend, Pods, Service } from 'cdk8s-plus-28';
import { ExternalName } from '../../src/constructs/external-name';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { expectSchema } from '../objects/schema';
import { objectsOf } from './yaml-of';

const chartOf = (namespace?: string) => new Chart(Testing.app(), 'c', namespace === undefined ? {} : { namespace });

test('an alias that is a Service of cdk8s-plus', () => {
  const chart = chartOf('apps');
  const nas = new ExternalName(chart, 'nas', { target: 'nas.example.com', ports: [443], labels: { app: 'nas' } });
  const ingress = new Ingress(chart, 'ingress');
  ingress.addHostRule('nas.home', '/', IngressBackend.fromService(nas));
  const objects = objectsOf(chart);
  expect(objects).toHaveLength(2);
  expect(objects[0]).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'nas', namespace: 'apps', labels: { app: 'nas' } },
    spec: {
      type: 'ExternalName',
      externalName: 'nas.example.com',
      ports: [{ name: 'port-443', port: 443, protocol: 'TCP', targetPort: 443 }],
    },
  });
  expectSchema(objects[0]!);
  expect(JSON.stringify(objects[1])).toContain('{"service":{"name":"nas","port":{"number":443}}}');
  expect(nas).toBeInstanceOf(Service);
  expect([nas.name, nas.dnsName, nas.port, nas.target, nas.externalName, nas.metadata.namespace]).toEqual([
    'nas',
    'nas.apps.svc',
    443,
    'nas.example.com',
    'nas.example.com',
    'apps',
  ]);
});

test('exposed by its own method', () => {
  const chart = chartOf('apps');
  new ExternalName(chart, 'nas', { target: 'nas.example.com', ports: [443] }).exposeViaIngress('/nas');
  expect(
    objectsOf(chart)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['Ingress', 'Service']);
});

test('a namespace of its own, and annotations for an operator', () => {
  const chart = chartOf();
  const annotations = { 'tailscale.com/tailnet-fqdn': 'db.example.ts.net' };
  const alias = new ExternalName(chart, 'db', { target: 'placeholder', namespace: 'data', annotations });
  expect(objectsOf(chart)[0]).toMatchObject({ metadata: { namespace: 'data', annotations } });
  expect(alias.dnsName).toBe('db.data.svc');
});

test('what does not work says what does', () => {
  const chart = chartOf();
  expect(() => new ExternalName(chart, 'a', { target: '10.9.8.7' })).toThrow('Use ExternalAddress');
  expect(() => new ExternalName(chart, 'b', { target: 'x', labels: { 'a b': '' } })).toThrow(DiagnosticsError);
  const alias = new ExternalName(chart, 'c', { target: 'nas.example.com' });
  expect(() => alias.dnsName).toThrow('Set namespace on the construct or on its chart.');
  expect(() => alias.port).toThrow('The Service "c" has no port.');
  expect(() => alias.bind(443)).toThrow('Give the port among its props.');
  expect(() => alias.select(Pods.all(chart, 'pods'))).toThrow('Use a Service of cdk8s-plus for pods.');
  expect(() => alias.selectLabel('app', 'x')).toThrow('The selector app=x on the Service "c"');
});
