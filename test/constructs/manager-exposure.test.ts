import { Testing } from 'cdk8s';
import { Longhorn } from '../../src/constructs/longhorn';
import { ManagerExposure } from '../../src/constructs/manager-exposure';
import { UiAuthentication } from '../../src/constructs/ui-authentication';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { objectsOf } from './yaml-of';

const open = UiAuthentication.unauthenticated('lab without data');
const decision = { 'cdk8s-longhorn/api-access': 'unauthenticated: lab without data' };

test.each([
  [ManagerExposure.clusterIp(), { type: 'ClusterIP' }],
  [ManagerExposure.nodePort({ authentication: open }), { type: 'NodePort', annotations: decision }],
  [
    ManagerExposure.nodePort({ port: 30500, authentication: UiAuthentication.elsewhere('the VPN') }),
    { type: 'NodePort', nodePort: 30500, annotations: { 'cdk8s-longhorn/api-access': 'authenticated by: the VPN' } },
  ],
  [
    ManagerExposure.loadBalancer({ sourceRanges: ['10.0.0.0/8', '10.0.0.0/8'] }),
    { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] },
  ],
  [ManagerExposure.loadBalancer({ authentication: open }), { type: 'LoadBalancer', annotations: decision }],
])('a Service %#', (exposure, expected) => {
  expect(exposure._service({})).toEqual(expected);
});

test.each<[string, () => unknown]>([
  ['ui-node-port-range', () => ManagerExposure.nodePort({ port: 80, authentication: open })],
  ['api-auth-needs-decision', () => ManagerExposure.nodePort({ authentication: UiAuthentication.nginxBasic('users') })],
  ['ui-open-to-everyone', () => ManagerExposure.loadBalancer({})],
  ['ui-open-to-everyone', () => ManagerExposure.loadBalancer({ sourceRanges: ['0.0.0.0/0'] })],
  ['ui-source-range-invalid', () => ManagerExposure.loadBalancer({ sourceRanges: ['10.0.0.1/8'] })],
])('%s', (code, make) => {
  expect(make).toThrow(DiagnosticsError);
  expect(make).toThrow(`[${code}]`);
});

test('the Service of an installation keeps its own annotations', () => {
  const chart = Testing.chart();
  new Longhorn(chart, 'longhorn', {
    release: '1.12.1',
    manager: {
      exposure: ManagerExposure.loadBalancer({ sourceRanges: ['10.0.0.0/8'], authentication: open }),
      serviceAnnotations: { team: 'films' },
    },
  });
  const backend = objectsOf(chart).find(({ metadata }) => metadata.name === 'longhorn-backend');
  expect(backend).toMatchObject({
    metadata: { annotations: { team: 'films', ...decision } },
    spec: { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0/8'] },
  });
});
