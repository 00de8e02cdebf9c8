import { listOf, mapOf, textOf } from '../manifest/json-view';
import { foreignController } from '../objects/ui-authentication';
import { ingressType, traefikRouteTypes, uiRoutes } from '../view/ui-routes';
import { at, type Rule } from './rule';

const annotation = 'nginx.ingress.kubernetes.io/backend-protocol';

export const uiBackendPlain: Rule = {
  id: 'ui-backend-plain',
  summary: "Speak plain HTTP to Longhorn's UI behind a proxy.",
  why: 'The UI has no certificate: the proxy that speaks TLS to it gets no answer, and every request an error. TLS ends at the proxy.',
  consequence: 'ignored',
  types: [ingressType, ...traefikRouteTypes],
  evidence:
    'longhorn v1.12.1 chart/templates/deployment-ui.yaml; ingress-nginx internal/ingress/annotations/backendprotocol/main.go; traefik v3.7 pkg/provider/kubernetes/crd/traefikio/v1alpha1/ingressroute.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: longhorn-system
  annotations:
    nginx.ingress.kubernetes.io/auth-url: https://login.example.com/verify
    nginx.ingress.kubernetes.io/backend-protocol: HTTPS
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 80 } } }
`,
        findings: [
          {
            path: '/metadata/annotations/nginx.ingress.kubernetes.io~1backend-protocol',
            message: 'With "HTTPS" the proxy speaks TLS to Longhorn\'s UI, which speaks plain HTTP.',
            hint: 'Remove the annotation.',
          },
        ],
      },
      {
        yaml: `
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  routes:
    - match: Host(\`longhorn.example.com\`)
      kind: Rule
      middlewares: [{ name: login }]
      services: [{ name: longhorn-frontend, port: 80, scheme: https }]
`,
        findings: [
          {
            path: '/spec/routes/0/services/0/scheme',
            message: 'With "https" the proxy speaks TLS to Longhorn\'s UI, which speaks plain HTTP.',
            hint: 'Remove the scheme.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: longhorn-system
  annotations:
    nginx.ingress.kubernetes.io/auth-url: https://login.example.com/verify
    nginx.ingress.kubernetes.io/backend-protocol: HTTP
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 80 } } }
`,
    ],
  },
  *check(resource, { resources }) {
    // A Service of another name may lead to a proxy with a certificate, as there is one on OpenShift.
    const routes = uiRoutes(resource, resources).filter(({ service }) => service.name === 'longhorn-frontend');
    if (routes.length === 0) return;
    if (resource.type === ingressType) {
      const protocol = textOf(mapOf(resource.object.metadata?.annotations)[annotation]);
      const className = textOf(mapOf(resource.object['spec'])['ingressClassName']);
      const isRead = foreignController(className, { [annotation]: protocol }) === undefined;
      if (isRead && /^(HTTPS|GRPCS)$/i.test(protocol.trim()))
        yield finding(at('metadata', 'annotations', annotation), protocol, 'Remove the annotation.');
      return;
    }
    for (const [index, route] of listOf(mapOf(resource.object['spec'])['routes']).entries()) {
      for (const [place, service] of listOf(mapOf(route)['services']).entries()) {
        const path = at('spec', 'routes', index, 'services', place);
        if (mapOf(service)['scheme'] === 'https' && routes.some((one) => one.path === `${path}/name`))
          yield finding(`${path}/scheme`, 'https', 'Remove the scheme.');
      }
    }
  },
};

function finding(path: string, value: string, hint: string) {
  return { path, message: `With "${value}" the proxy speaks TLS to Longhorn's UI, which speaks plain HTTP.`, hint };
}
