import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UiAuthentication } from '../../src/constructs/ui-authentication';
import { UiExposure } from '../../src/constructs/ui-exposure';
import {
  ExternalTrafficPolicy,
  type UiIngressOptions,
  type UiHttpRouteOptions,
  type UiLoadBalancerOptions,
} from '../../src/constructs/ui-exposure-options';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { describeWithShared } from '../shared';
import type { Mapping } from '../objects/verdict-cases';

const open = UiAuthentication.unauthenticated('lab');
const users = UiAuthentication.nginxBasic('ui-users');
const decision = { 'cdk8s-longhorn/ui-access': 'unauthenticated: lab' };

function codesOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.map(({ code }) => code);
  }
}

test('inside the cluster', () => {
  const exposure = UiExposure.clusterIp();
  expect([exposure._service(), exposure._ingress(), exposure._httpRoute()]).toEqual([
    { type: 'ClusterIP' },
    undefined,
    undefined,
  ]);
});

test('a node port', () => {
  expect(UiExposure.nodePort({ authentication: open })._service()).toEqual({ type: 'NodePort', annotations: decision });
  expect(
    UiExposure.nodePort({ port: 30080, authentication: open, labels: { a: 'b' }, annotations: { c: 'd' } })._service(),
  ).toEqual({
    type: 'NodePort',
    nodePort: 30080,
    labels: { a: 'b' },
    annotations: { c: 'd', ...decision },
  });
});

test.each([[29999], [32768], [30000.5]])('refuses the node port %p', (port) => {
  expect(codesOf(() => UiExposure.nodePort({ port, authentication: open }))).toEqual(['ui-node-port-range']);
});

test('a load balancer for some networks', () => {
  const options = {
    sourceRanges: ['10.0.0.0/8', '10.0.0.0/8', 'fd00::/8'],
    address: '10.9.8.7',
    loadBalancerClass: 'example.com/internal',
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
  };
  expect(UiExposure.loadBalancer(options)._service()).toEqual({
    type: 'LoadBalancer',
    loadBalancerIP: '10.9.8.7',
    loadBalancerSourceRanges: ['10.0.0.0/8', 'fd00::/8'],
    loadBalancerClass: 'example.com/internal',
    externalTrafficPolicy: 'Local',
  });
});

test('a load balancer for everybody is a decision', () => {
  for (const sourceRanges of [undefined, [], ['0.0.0.0/0'], ['::/0', '10.0.0.0/8'], ['0.0.0.0/1', '128.0.0.0/1']]) {
    const options = sourceRanges === undefined ? {} : { sourceRanges };
    expect(codesOf(() => UiExposure.loadBalancer(options))).toEqual(['ui-open-to-everyone']);
    expect(UiExposure.loadBalancer({ ...options, authentication: open })._service().annotations).toEqual(decision);
  }
});

test.each<[UiLoadBalancerOptions, string]>([
  [{ sourceRanges: ['10.0.0.1/8'] }, 'ui-source-range-invalid'],
  [{ sourceRanges: ['10.0.0.0'] }, 'ui-source-range-invalid'],
  [{ authentication: open, address: 'lb.example.com' }, 'ui-address-invalid'],
  [{ authentication: open, address: '127.0.0.1' }, 'ui-address-invalid'],
  [{ authentication: open, loadBalancerClass: '' }, 'ui-load-balancer-class-invalid'],
  [{ authentication: users }, 'ui-auth-needs-ingress'],
  [{ authentication: open, labels: { 'a b': 'c' } }, 'label-key-invalid'],
  [{ authentication: open, annotations: { 'a b': 'c' } }, 'annotation-key-invalid'],
  [{ authentication: open, annotations: { 'cdk8s-longhorn/ui-access': 'x' } }, 'ui-auth-annotation-conflict'],
])('refuses the load balancer %p', (options, code) => {
  expect(codesOf(() => UiExposure.loadBalancer(options))).toEqual([code]);
});

const ingress: UiIngressOptions = { host: 'longhorn.example.com', authentication: users };

test('an Ingress with a password', () => {
  const exposure = UiExposure.ingress({
    ...ingress,
    className: 'nginx',
    tlsSecretName: 'ui-tls',
    annotations: { 'cert-manager.io/cluster-issuer': 'x' },
  });
  expect(exposure._service()).toEqual({ type: 'ClusterIP' });
  expect(exposure._ingress()).toEqual({
    hosts: ['longhorn.example.com'],
    className: 'nginx',
    path: '/',
    pathType: 'Prefix',
    tls: { secretName: 'ui-tls' },
    secrets: [],
    annotations: { 'cert-manager.io/cluster-issuer': 'x', ...users._annotations() },
  });
});

test.each<[Partial<UiIngressOptions>, string]>([
  [{ host: 'https://longhorn.example.com/ui' }, 'ui-host-invalid'],
  [{ host: '10.9.8.7' }, 'ui-host-invalid'],
  [{ host: '' }, 'ui-host-invalid'],
  [{ className: 'Nginx' }, 'ui-ingress-class-invalid'],
  [{ className: 'traefik' }, 'ui-auth-controller-mismatch'],
  [{ tlsSecretName: 'a_b' }, 'ui-tls-secret-invalid'],
  [{ path: 'ui' }, 'ui-path-invalid'],
  [{ pathType: 'prefix' }, 'ui-path-type-unknown'],
  [{ annotations: { 'nginx.ingress.kubernetes.io/auth-type': 'none' } }, 'ui-auth-annotation-conflict'],
])('refuses the Ingress %p', (change, code) => {
  expect(codesOf(() => UiExposure.ingress({ ...ingress, ...change }))).toEqual([code]);
});

test('an Ingress takes a wildcard, its own class name, and a decision', () => {
  const exposure = UiExposure.ingress({ host: '*.example.com', className: 'traefik', authentication: open });
  expect(exposure._ingress()).toMatchObject({ hosts: ['*.example.com'], annotations: decision });
  expect(exposure._ingress()).not.toHaveProperty('tls');
  expect(codesOf(() => UiExposure.ingress({ ...ingress, className: 'internal' }))).toEqual([]);
});

test('the hint for a host is the host', () => {
  expect(() => UiExposure.ingress({ ...ingress, host: 'https://Longhorn.example.com/ui' })).toThrow(
    'Write longhorn.example.com.',
  );
});

const route: UiHttpRouteOptions = {
  parentRefs: [{ name: 'gateway', namespace: 'infra', sectionName: 'https' }],
  hostnames: ['longhorn.example.com'],
  authentication: UiAuthentication.elsewhere('SecurityPolicy longhorn-ui'),
};

test('an HTTPRoute behind a policy', () => {
  const exposure = UiExposure.httpRoute({ ...route, annotations: { a: 'b' } });
  expect([exposure._service(), exposure._httpRoute()]).toEqual([
    { type: 'ClusterIP' },
    {
      parentRefs: [{ name: 'gateway', namespace: 'infra', sectionName: 'https' }],
      hostnames: ['longhorn.example.com'],
      path: '/',
      pathType: 'PathPrefix',
      annotations: { a: 'b', 'cdk8s-longhorn/ui-access': 'authenticated by: SecurityPolicy longhorn-ui' },
    },
  ]);
});

test.each<[Partial<UiHttpRouteOptions>, string]>([
  [{ parentRefs: [] }, 'ui-route-without-parent'],
  [{ parentRefs: [{ name: 'A' }] }, 'ui-parent-invalid'],
  [{ hostnames: [] }, 'ui-route-without-host'],
  [{ hostnames: ['a_b'] }, 'ui-host-invalid'],
  [{ pathType: 'Prefix' }, 'ui-path-type-unknown'],
  [{ authentication: users }, 'ui-auth-needs-ingress'],
])('refuses the HTTPRoute %p', (change, code) => {
  expect(codesOf(() => UiExposure.httpRoute({ ...route, ...change }))).toEqual([code]);
});

interface ServiceCase {
  readonly id: string;
  readonly object: Mapping;
  readonly state?: readonly unknown[];
  readonly verdict: { readonly accepted: boolean };
}

/** Taken by the API server, and refused here for what it does. */
const oursOnly = ['service-node-port-zero'];

describeWithShared('against the API server', (shared) => {
  const file = join(shared, 'verdicts', 'volume-backup-core.json');
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as ServiceCase[]).flatMap((one) => {
    const exposed = exposureOf(one.object);
    // What other services there are, no manifest of ours says.
    return exposed === undefined || (one.state ?? []).length > 0 ? [] : [{ ...one, exposed }];
  });

  test('there are services that an exposure can be', () => {
    expect(cases.length).toBeGreaterThan(8);
  });

  test.each(cases)('$id', ({ exposed, id, verdict }) => {
    expect(codesOf(exposed).length === 0).toBe(verdict.accepted && !oursOnly.includes(id));
  });
});

/** How the type of a Service would be asked for, where only its type's own fields differ from Longhorn's Service. */
function exposureOf(object: Mapping): (() => UiExposure) | undefined {
  const {
    externalTrafficPolicy,
    loadBalancerClass,
    loadBalancerIP,
    loadBalancerSourceRanges,
    ports,
    selector,
    type,
    ...rest
  } = object?.['spec'] ?? {};
  const plain =
    Object.keys(rest).length === 0 && typeof selector === 'object' && Array.isArray(ports) && ports.length === 1;
  const [port] = (plain ? ports : [{}]) as Mapping[];
  const { nodePort, ...others } = port!;
  const usual = Object.entries(others).every(
    ([key, value]) =>
      (key === 'port' && value === 80) ||
      (key === 'targetPort' && (value === 8080 || value === 'http')) ||
      (key === 'name' && value === 'http'),
  );
  const named = object?.['metadata']?.name === 'web' && object['verdict'] === undefined;
  if (object?.['kind'] !== 'Service' || !plain || !usual || !named) return undefined;
  const defined = (values: Mapping) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  if (
    type === 'NodePort' &&
    loadBalancerClass === undefined &&
    loadBalancerSourceRanges === undefined &&
    externalTrafficPolicy === undefined
  ) {
    return () => UiExposure.nodePort({ authentication: open, ...defined({ port: nodePort }) });
  }
  if (
    type !== 'LoadBalancer' ||
    nodePort !== undefined ||
    !['Local', 'Cluster', undefined].includes(externalTrafficPolicy)
  )
    return undefined;
  return () =>
    UiExposure.loadBalancer({
      authentication: open,
      ...defined({
        sourceRanges: loadBalancerSourceRanges,
        address: loadBalancerIP,
        loadBalancerClass,
        externalTrafficPolicy,
      }),
    });
}
