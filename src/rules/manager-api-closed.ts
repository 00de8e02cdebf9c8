import { mapOf } from '../manifest/json-view';
import { hasNetworkPolicy, openedByService } from '../view/ui-services';
import { routeTypes, uiRoutes } from '../view/ui-routes';
import { at, type Rule } from './rule';

const hint = 'Keep it inside the cluster; open the UI instead, behind a login.';

export const managerApiClosed: Rule = {
  id: 'manager-api-closed',
  summary: "Keep the API of Longhorn's manager inside the cluster.",
  why: 'It has no login and no roles: one request deletes a volume with its data, or reads out the settings.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'something in between may keep strangers out' },
  types: ['/Service', ...routeTypes],
  evidence: 'longhorn-manager v1.12.1 api/router.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: longhorn-api, namespace: longhorn-system }
spec:
  type: NodePort
  selector: { app: longhorn-manager }
  ports: [{ port: 9500, targetPort: manager }]
`,
        findings: [
          {
            path: '/spec/type',
            message: "The NodePort opens the API of Longhorn's manager, which has no login.",
            hint: 'Keep it inside the cluster; open the UI instead, behind a login.',
          },
        ],
      },
      {
        yaml: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: longhorn-api, namespace: longhorn-system }
spec:
  defaultBackend: { service: { name: longhorn-backend, port: { number: 9500 } } }
`,
        findings: [
          {
            path: '/spec/defaultBackend/service/name',
            message: "The Ingress opens the API of Longhorn's manager, which has no login.",
            hint: 'Keep it inside the cluster; open the UI instead, behind a login.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: longhorn-metrics, namespace: longhorn-system }
spec:
  selector: { app: longhorn-manager }
  ports: [{ port: 9500, targetPort: manager }]
`,
    ],
  },
  *check(resource, { resources }) {
    const opened = (what: string): string => `The ${what} opens the API of Longhorn's manager, which has no login.`;
    if (resource.type !== '/Service') {
      for (const route of uiRoutes(resource, resources)) {
        if (route.opened !== 'API' || route.isGuarded) continue;
        yield { path: route.path, message: opened(resource.object.kind), hint };
      }
      return;
    }
    const { type } = mapOf(resource.object['spec']);
    if (openedByService(resource) !== 'API' || (type !== 'NodePort' && type !== 'LoadBalancer')) return;
    if (hasNetworkPolicy(resource, resources)) return;
    yield { path: at('spec', 'type'), message: opened(type), hint };
  },
};
