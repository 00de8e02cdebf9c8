import { coverEveryone, cidrProblem } from '../kubernetes/addresses';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import { isTemplate } from '../manifest/template-text';
import { annotationsGuard, hasNetworkPolicy, openedByService, soundsInternal } from '../view/ui-services';
import { at, type Rule } from './rule';

export const uiLoadBalancerSources: Rule = {
  id: 'ui-load-balancer-sources',
  summary: "Say who may connect to a load balancer of Longhorn's UI.",
  why: 'The UI has no login of its own: whoever reaches the address can delete every volume and backup.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'the address may be one that only a trusted network reaches' },
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
  type: LoadBalancer
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http }]
`,
        findings: [
          {
            path: '/spec/type',
            message:
              "The load balancer opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
            hint: 'List the networks that may connect in loadBalancerSourceRanges.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  type: LoadBalancer
  selector: { app: longhorn-ui }
  loadBalancerSourceRanges: [0.0.0.0/0]
  ports: [{ port: 80, targetPort: http }]
`,
        findings: [
          {
            path: '/spec/loadBalancerSourceRanges',
            message:
              "The load balancer opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
            hint: 'List the networks that may connect in loadBalancerSourceRanges.',
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
  type: LoadBalancer
  selector: { app: longhorn-ui }
  loadBalancerSourceRanges: [10.20.0.0/16]
  ports: [{ port: 80, targetPort: http }]
`,
      `
apiVersion: v1
kind: Service
metadata:
  name: longhorn-web
  namespace: longhorn-system
  annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: "true" }
spec:
  type: LoadBalancer
  selector: { app: longhorn-ui }
  ports: [{ port: 80, targetPort: http }]
`,
    ],
  },
  *check(resource, { resources }) {
    const spec = mapOf(resource.object['spec']);
    if (spec['type'] !== 'LoadBalancer' || openedByService(resource) !== 'UI') return;
    const ranges = listOf(spec['loadBalancerSourceRanges']).map((range) => textOf(range).trim());
    if (ranges.some((range) => isTemplate(range) || cidrProblem(range) !== undefined)) return;
    if (ranges.length > 0 && !coverEveryone(ranges)) return;
    const isInside = annotationsGuard(resource) || soundsInternal(spec['loadBalancerClass']);
    if (isInside || hasNetworkPolicy(resource, resources)) return;
    yield {
      path: at('spec', ranges.length === 0 ? 'type' : 'loadBalancerSourceRanges'),
      message: "The load balancer opens Longhorn's UI, which has no login of its own, to everybody who reaches it.",
      hint: 'List the networks that may connect in loadBalancerSourceRanges.',
    };
  },
};
