import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const externalNameSelector: Rule = {
  id: 'external-name-selector',
  summary: 'Give a Service either a selector or an ExternalName.',
  why: 'An ExternalName is an alias in DNS and has no pods: the selector is passed over.',
  consequence: 'ignored',
  types: ['/Service'],
  about: ['/spec/type'],
  evidence: 'kubernetes v1.36.3 pkg/controller/endpointslice/endpointslice_controller.go syncService',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: nas.example.com, selector: { app: nas } }
`,
        findings: [
          {
            path: '/spec/selector',
            message: 'The Service stands for "nas.example.com", and its selector for nothing.',
            hint: 'Remove the selector, or write type: ClusterIP and no externalName.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: nas.example.com }
`,
    ],
  },
  *check({ object }) {
    const { externalName, selector, type } = mapOf(object['spec']);
    if (type !== 'ExternalName' || Object.keys(mapOf(selector)).length === 0) return;
    yield {
      path: at('spec', 'selector'),
      message: `The Service stands for ${JSON.stringify(externalName)}, and its selector for nothing.`,
      hint: 'Remove the selector, or write type: ClusterIP and no externalName.',
    };
  },
};
