import { listOf, mapOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { ResourceSet } from '../manifest/resource-set';
import { httpRouteType, uiRoutes } from '../view/ui-routes';
import type { Rule } from './rule';

export const uiHttpRouteLogin: Rule = {
  id: 'ui-http-route-login',
  summary: "Put a policy that asks for a login on the HTTPRoute to Longhorn's UI.",
  why: 'The UI has no login of its own: whoever reaches the gateway can delete every volume and backup.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a gateway may ask everybody for a login by its own configuration' },
  types: [httpRouteType],
  evidence: 'longhorn website v1.12.1 docs/deploy/accessing-the-ui; longhorn-manager v1.12.1 api/router.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  parentRefs: [{ name: public, namespace: gateways }]
  hostnames: [longhorn.example.com]
  rules: [{ backendRefs: [{ name: longhorn-frontend, port: 80 }] }]
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/rules/0/backendRefs/0/name',
            message: 'The HTTPRoute opens Longhorn\'s UI, which has no login of its own, by "longhorn-frontend".',
            hint: "Add a policy of the gateway's that asks for a login, such as Envoy Gateway's SecurityPolicy.",
          },
        ],
      },
    ],
    good: [
      `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  parentRefs: [{ name: public, namespace: gateways }]
  hostnames: [longhorn.example.com]
  rules: [{ backendRefs: [{ name: longhorn-frontend, port: 80 }] }]
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: longhorn }]
  basicAuth: { users: { name: longhorn-users } }
`,
    ],
  },
  *check(resource, { resources }) {
    for (const { isGuarded, opened, path, service } of uiRoutes(resource, resources)) {
      if (isGuarded || opened !== 'UI' || hasPolicy(resource.object as unknown as JsonObject, resources)) continue;
      // Whatever asks for the login hangs on the route from outside.
      if (!resources.isComplete) {
        yield {
          path,
          unknown: 'other-files',
          message: 'No policy that asks for a login at this route is among these files.',
        };
        continue;
      }
      yield {
        path,
        message: `The HTTPRoute opens Longhorn's UI, which has no login of its own, by ${JSON.stringify(service.name)}.`,
        hint: "Add a policy of the gateway's that asks for a login, such as Envoy Gateway's SecurityPolicy.",
      };
    }
  },
};

/** Whether some object has the route, or its gateway, as its target. */
function hasPolicy(route: JsonObject, resources: ResourceSet): boolean {
  const gateways = listOf(mapOf(route['spec'])['parentRefs']).map((ref) => mapOf(ref)['name']);
  const { name } = mapOf(route['metadata']);
  return resources.resources.some(({ object }) => {
    const { targetRef, targetRefs, targetSelectors } = mapOf(object['spec']);
    const targets = [targetRef, ...listOf(targetRefs), ...listOf(targetSelectors)].map(mapOf);
    return targets.some(
      (target) =>
        (target['kind'] === 'HTTPRoute' && (target['name'] === name || target['name'] === undefined)) ||
        (target['kind'] === 'Gateway' && (gateways.includes(target['name']!) || target['name'] === undefined)),
    );
  });
}
