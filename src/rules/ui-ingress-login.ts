import { ingressType, uiRoutes } from '../view/ui-routes';
import type { Rule } from './rule';

export const uiIngressLogin: Rule = {
  id: 'ui-ingress-login',
  summary: "Put a login in front of Longhorn's UI.",
  why: 'The UI has no login of its own: whoever reaches the Ingress can delete every volume and backup.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a controller may ask everybody for a login by its own configuration' },
  types: [ingressType],
  evidence: 'longhorn website v1.12.1 docs/deploy/accessing-the-ui; longhorn-manager v1.12.1 api/router.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: longhorn-system
  annotations: { cert-manager.io/cluster-issuer: public }
spec:
  ingressClassName: nginx
  tls: [{ hosts: [longhorn.example.com], secretName: longhorn-tls }]
  rules:
    - host: longhorn.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: longhorn-frontend, port: { number: 80 } } } }]
`,
        findings: [
          {
            path: '/spec/rules/0/http/paths/0/backend/service/name',
            message: 'The Ingress opens Longhorn\'s UI, which has no login of its own, by "longhorn-frontend".',
            hint: "Let the controller ask for a login, such as with nginx.ingress.kubernetes.io/auth-url or a middleware of Traefik's.",
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
    nginx.ingress.kubernetes.io/auth-type: basic
    nginx.ingress.kubernetes.io/auth-secret: longhorn-users
spec:
  ingressClassName: nginx
  rules:
    - host: longhorn.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: longhorn-frontend, port: { number: 80 } } } }]
`,
      `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: longhorn
  namespace: longhorn-system
  annotations: { traefik.ingress.kubernetes.io/router.middlewares: longhorn-system-login@kubernetescrd }
spec:
  ingressClassName: traefik
  defaultBackend: { service: { name: longhorn-frontend, port: { number: 80 } } }
`,
    ],
  },
  *check(resource, { resources }) {
    for (const { isGuarded, opened, path, service } of uiRoutes(resource, resources)) {
      if (isGuarded || opened !== 'UI') continue;
      yield {
        path,
        message: `The Ingress opens Longhorn's UI, which has no login of its own, by ${JSON.stringify(service.name)}.`,
        hint: "Let the controller ask for a login, such as with nginx.ingress.kubernetes.io/auth-url or a middleware of Traefik's.",
      };
    }
  },
};
