import { routeTypes, uiRoutes } from '../view/ui-routes';
import { portsOf } from '../view/ui-services';
import type { Rule } from './rule';

export const uiRoutePort: Rule = {
  id: 'ui-route-port',
  summary: 'Name a port in a route to Longhorn that its Service has.',
  why: 'The port of a route is that of the Service, not of the pod: with another one, every request gets an error.',
  consequence: 'ignored',
  types: [...routeTypes],
  evidence: 'longhorn v1.12.1 chart/templates/deployment-ui.yaml; kubernetes v1.36.3 networking/v1 ServiceBackendPort',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: longhorn-system
  annotations: { nginx.ingress.kubernetes.io/auth-url: "https://login.example.com/verify" }
spec:
  ingressClassName: nginx
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 8000 } } }
`,
        findings: [
          {
            path: '/spec/defaultBackend/service/port/number',
            message: 'Service "longhorn-frontend" has no port 8000.',
            hint: 'Write 80 or "http".',
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
  defaultBackend: { service: { name: longhorn-frontend, port: { name: http } } }
`,
    ],
  },
  *check(resource, { resources }) {
    for (const { port, portPath, service } of uiRoutes(resource, resources)) {
      if (typeof port !== 'number' && typeof port !== 'string') continue;
      const ports = portsOf(service, resource, resources);
      if (ports === undefined || ports.includes(port) || ports.includes(Number(port))) continue;
      const known = ports.filter((one) => typeof one === 'number' || typeof one === 'string');
      yield {
        path: portPath,
        message: `Service ${JSON.stringify(service.name)} has no port ${JSON.stringify(port)}.`,
        hint: `Write ${known.map((one) => JSON.stringify(one)).join(' or ')}.`,
      };
    }
  },
};
