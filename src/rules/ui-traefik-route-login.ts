import { traefikRouteTypes, uiRoutes } from '../view/ui-routes';
import type { Rule } from './rule';

export const uiTraefikRouteLogin: Rule = {
  id: 'ui-traefik-route-login',
  summary: "Put a middleware that asks for a login in front of Longhorn's UI.",
  why: 'The UI has no login of its own: whoever reaches the route can delete every volume and backup.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'an entry point may have middlewares of its own for all routes' },
  types: [...traefikRouteTypes],
  evidence: 'longhorn website v1.12.1 docs/deploy/accessing-the-ui; longhorn-manager v1.12.1 api/router.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  entryPoints: [websecure]
  routes:
    - match: Host(\`longhorn.example.com\`)
      kind: Rule
      services: [{ name: longhorn-frontend, port: 80 }]
`,
        findings: [
          {
            path: '/spec/routes/0/services/0/name',
            message: 'The route opens Longhorn\'s UI, which has no login of its own, by "longhorn-frontend".',
            hint: 'Name a middleware such as basicAuth or forwardAuth in middlewares.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  entryPoints: [websecure]
  routes:
    - match: Host(\`longhorn.example.com\`)
      kind: Rule
      middlewares: [{ name: login }]
      services: [{ name: longhorn-frontend, port: 80 }]
`,
    ],
  },
  *check(resource, { resources }) {
    for (const { isGuarded, opened, path, service } of uiRoutes(resource, resources)) {
      if (isGuarded || opened !== 'UI') continue;
      yield {
        path,
        message: `The route opens Longhorn's UI, which has no login of its own, by ${JSON.stringify(service.name)}.`,
        hint: 'Name a middleware such as basicAuth or forwardAuth in middlewares.',
      };
    }
  },
};
