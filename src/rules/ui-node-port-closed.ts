import { mapOf } from '../manifest/json-view';
import { annotationsGuard, hasNetworkPolicy, openedByService } from '../view/ui-services';
import { at, type Rule } from './rule';

export const uiNodePortClosed: Rule = {
  id: 'ui-node-port-closed',
  summary: "Give Longhorn's UI no port of the nodes.",
  why: 'The UI has no login of its own, and a node port is open on every address of every node: whoever reaches one can delete every volume and backup.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a firewall may stand before the nodes' },
  types: ['/Service'],
  about: ['/spec/type'],
  evidence: 'longhorn website v1.12.1 docs/deploy/accessing-the-ui; longhorn-manager v1.12.1 api/router.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  type: NodePort
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http, nodePort: 30080 }]
`,
        findings: [
          {
            path: '/spec/type',
            message: "Every node opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
            hint: 'Write type: ClusterIP, and put a proxy in front that asks for a login.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  type: NodePort
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: instance-manager, namespace: longhorn-system }
spec:
  podSelector: { matchLabels: { longhorn.io/component: instance-manager } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: longhorn-manager } } }] }]
`,
        findings: [
          {
            path: '/spec/type',
            message: "Every node opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
            hint: 'Write type: ClusterIP, and put a proxy in front that asks for a login.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http }]
`,
      `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  type: NodePort
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  podSelector: { matchLabels: { app: longhorn-ui } }
  ingress: [{ from: [{ ipBlock: { cidr: 10.20.0.0/16 } }] }]
`,
    ],
  },
  *check(resource, { resources }) {
    if (mapOf(resource.object['spec'])['type'] !== 'NodePort' || openedByService(resource) !== 'UI') return;
    if (annotationsGuard(resource) || hasNetworkPolicy(resource, resources)) return;
    yield {
      path: at('spec', 'type'),
      message: "Every node opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
      hint: 'Write type: ClusterIP, and put a proxy in front that asks for a login.',
    };
  },
};
