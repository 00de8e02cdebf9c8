import { ResourceSet } from '../../src/manifest/resource-set';
import { uiRoutes } from '../../src/view/ui-routes';
import { resource } from './resource';

const frontend = 'longhorn-frontend';

function routes(route: { metadata?: object; [field: string]: unknown }, ...others: object[]) {
  const namespace = 'longhorn-system';
  const here = resource({ ...route, metadata: { name: 'ui', namespace, ...route.metadata } });
  const set = new ResourceSet([here, ...others.map((other) => resource(other))]);
  return uiRoutes(here, set).map(({ isGuarded, opened, path, port }) => ({ isGuarded, opened, path, port }));
}

const ingress = (metadata: object, spec: object = {}, ...others: object[]) =>
  routes(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata,
      spec: { defaultBackend: { service: { name: frontend, port: { number: 80 } } }, ...spec },
    },
    ...others,
  );
const httpRoute = (spec: object, ...others: object[]) =>
  routes({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', spec }, ...others);
const traefik = (route: object, spec: object = {}) =>
  routes({ apiVersion: 'traefik.io/v1alpha1', kind: 'IngressRoute', spec: { routes: [route], ...spec } });
const service = (name: string, spec: object, namespace = 'longhorn-system') => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec,
});

describe('an Ingress', () => {
  const path = '/spec/defaultBackend/service/name';

  it.each([
    [false, {}, {}],
    [false, { annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } }, {}],
    [false, { annotations: { 'external-dns.alpha.kubernetes.io/target': 'internet.example.com' } }, {}],
    [true, { annotations: { 'nginx.ingress.kubernetes.io/auth-url': 'https://login.example.com' } }, {}],
    [true, { annotations: { 'nginx.ingress.kubernetes.io/whitelist-source-range': '10.0.0.0/8' } }, {}],
    [true, { annotations: { 'alb.ingress.kubernetes.io/scheme': 'internal' } }, {}],
    [true, { annotations: { 'haproxy.org/allow-list': '10.0.0.0/8' } }, {}],
    [true, {}, { ingressClassName: 'tailscale' }],
    [true, {}, { ingressClassName: 'nginx-internal' }],
  ])('is guarded: %j, with %j and %j', (isGuarded, metadata, spec) => {
    expect(ingress(metadata, spec)).toEqual([{ isGuarded, opened: 'UI', path, port: 80 }]);
  });

  it('leads where its Service leads', () => {
    expect(ingress({}, {}, service(frontend, { selector: { app: 'login-proxy' } }))).toEqual([]);
    const other = { defaultBackend: { service: { name: 'web', port: { name: 'http' } } } };
    expect(ingress({}, other)).toEqual([]);
    expect(ingress({}, other, service('web', { selector: { app: 'longhorn-ui' } }))).toHaveLength(1);
    expect(ingress({}, other, service('web', { selector: { app: 'longhorn-ui' } }, 'apps'))).toEqual([]);
    const alias = { type: 'ExternalName', externalName: 'longhorn-frontend.longhorn-system.svc' };
    expect(ingress({}, other, service('web', alias))).toHaveLength(1);
  });
});

test('an HTTPRoute leads to Services of another namespace too', () => {
  const rules = [{ backendRefs: [{ name: frontend, namespace: 'storage', port: 80 }] }];
  const path = '/spec/rules/0/backendRefs/0/name';
  expect(httpRoute({ rules })).toEqual([{ isGuarded: false, opened: 'UI', path, port: 80 }]);
  expect(httpRoute({ rules }, service(frontend, { selector: { app: 'shop' } }, 'storage'))).toEqual([]);
  expect(httpRoute({ rules, parentRefs: [{ name: 'envoy-internal' }] })[0]?.isGuarded).toBe(true);
  const filters = [{ type: 'ExtensionRef', extensionRef: { kind: 'Middleware', name: 'login' } }];
  expect(httpRoute({ rules: [{ ...rules[0], filters }] })[0]?.isGuarded).toBe(true);
  expect(httpRoute({ rules: [{ ...rules[0], filters: [{ type: 'URLRewrite' }] }] })[0]?.isGuarded).toBe(false);
  expect(httpRoute({ rules: [{ backendRefs: [{ name: frontend, kind: 'Bucket' }] }] })).toEqual([]);
});

test('an IngressRoute is guarded by middlewares, addresses and entry points of its own', () => {
  const services = [{ name: 'longhorn-backend', port: 9500 }];
  const path = '/spec/routes/0/services/0/name';
  expect(traefik({ services })).toEqual([{ isGuarded: false, opened: 'API', path, port: 9500 }]);
  expect(traefik({ services, middlewares: [{ name: 'login' }] })[0]?.isGuarded).toBe(true);
  expect(traefik({ services, match: 'ClientIP(`10.0.0.0/8`)' })[0]?.isGuarded).toBe(true);
  expect(traefik({ services }, { entryPoints: ['websecure'] })[0]?.isGuarded).toBe(false);
  expect(traefik({ services }, { entryPoints: ['vpn'] })[0]?.isGuarded).toBe(true);
});

test('nothing of a wrong type leads anywhere', () => {
  expect(ingress({}, { defaultBackend: [], rules: { http: 1 } })).toEqual([]);
  expect(httpRoute({ rules: [null, { backendRefs: 'x' }, { backendRefs: [1] }] })).toEqual([]);
  expect(traefik({ services: { name: frontend } })).toEqual([]);
});
