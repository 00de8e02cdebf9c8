import { longhornNamespace } from '../view/longhorn-namespace';
import { routeTypes, uiRoutes } from '../view/ui-routes';
import { serviceNamed } from '../view/ui-services';
import { at, type Rule } from './rule';

export const uiRouteNamespace: Rule = {
  id: 'ui-route-namespace',
  summary: "Put a route to Longhorn's UI into Longhorn's namespace.",
  why: 'A route finds Services of its own namespace only: elsewhere there is none of that name, and every request gets an error.',
  consequence: 'ignored',
  types: [...routeTypes],
  evidence: 'kubernetes v1.36.3 networking/v1 IngressServiceBackend; longhorn v1.12.1 chart/templates/ingress.yaml',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: web
  annotations: { nginx.ingress.kubernetes.io/auth-url: "https://login.example.com/verify" }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 80 } } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: /data
`,
        isComplete: true,
        findings: [
          {
            path: '/metadata/namespace',
            message: 'Namespace "web" has no Service "longhorn-frontend": it is in "longhorn-system".',
            hint: 'Write namespace: longhorn-system.',
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
  annotations: { nginx.ingress.kubernetes.io/auth-url: "https://login.example.com/verify" }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 80 } } }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: /data
`,
    ],
  },
  *check(resource, { resources }) {
    const { namespace } = resource.object.metadata ?? {};
    const home = longhornNamespace(resources);
    if (typeof namespace !== 'string' || home === undefined || namespace === home) return;
    const route = uiRoutes(resource, resources).find(
      ({ service }) => service.namespace === undefined && serviceNamed(service, resource, resources) === undefined,
    );
    if (route === undefined) return;
    const service = JSON.stringify(route.service.name);
    const path = at('metadata', 'namespace');
    if (!resources.isComplete) {
      const message = `No Service ${service} of namespace ${JSON.stringify(namespace)} is among these files.`;
      yield { path, unknown: 'existing-objects', message };
      return;
    }
    yield {
      path,
      message: `Namespace ${JSON.stringify(namespace)} has no Service ${service}: it is in ${JSON.stringify(home)}.`,
      hint: `Write namespace: ${home}.`,
    };
  },
};
