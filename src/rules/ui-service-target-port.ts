import { isSet, listOf, mapOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import { isTemplate } from '../manifest/template-text';
import { openedByService } from '../view/ui-services';
import { at, type Rule } from './rule';

/** Where the UI listens, and the proxy that asks for a login in front of it on OpenShift. */
const targets: readonly Json[] = ['http', 8000, 'public', 8443];

export const uiServiceTargetPort: Rule = {
  id: 'ui-service-target-port',
  summary: "Lead a Service of Longhorn's UI to the port that the UI listens on.",
  why: 'The UI listens on 8000; without a targetPort the port of the Service counts for the pods too, and every connection is refused.',
  consequence: 'ignored',
  types: ['/Service'],
  evidence: 'longhorn v1.12.1 chart/templates/deployment-ui.yaml, the same since v1.10.0',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: longhorn-web, namespace: longhorn-system }
spec:
  selector: { app: longhorn-ui }
  ports: [{ name: web, port: 80 }, { name: other, port: 81, targetPort: 8080 }]
`,
        findings: [
          {
            path: '/spec/ports/0',
            message: 'Port 80 leads to port 80 of the pods, and the UI listens on 8000.',
            hint: 'Write targetPort: http.',
          },
          {
            path: '/spec/ports/1/targetPort',
            message: 'Port 81 leads to port 8080 of the pods, and the UI listens on 8000.',
            hint: 'Write targetPort: http.',
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
  ports: [{ port: 80, targetPort: 8000 }]
`,
    ],
  },
  *check(resource) {
    const spec = mapOf(resource.object['spec']);
    // The chart knows its own ports; a headless Service leads to the pods themselves.
    if (resource.madeBy !== undefined || openedByService(resource) !== 'UI' || spec['clusterIP'] === 'None') return;
    for (const [index, item] of listOf(spec['ports']).entries()) {
      const { port, targetPort } = mapOf(item);
      const target = targetPort ?? port;
      // A port without a number is refused, and leads nowhere.
      if (!isSet(port)) continue;
      if ((typeof target !== 'number' && typeof target !== 'string') || targets.includes(target)) continue;
      if (isTemplate(String(target))) continue;
      yield {
        path: targetPort === undefined ? at('spec', 'ports', index) : at('spec', 'ports', index, 'targetPort'),
        message: `Port ${JSON.stringify(port)} leads to port ${JSON.stringify(target)} of the pods, and the UI listens on 8000.`,
        hint: 'Write targetPort: http.',
      };
    }
  },
};
