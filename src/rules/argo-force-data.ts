import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { argoOptions, optionsOf } from '../objects/protection';
import { at, type Rule } from './rule';

export const argoForceData: Rule = {
  id: 'argo-force-data',
  summary: 'Let Argo CD change claims and volumes without Force=true.',
  why: 'With it Argo CD deletes the object to make it anew, on a change that cannot be applied, or with Replace=true on each change: its data goes with it, unless the class retains volumes.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nothing happens before somebody makes such a change' },
  types: ['/PersistentVolumeClaim', 'longhorn.io/Volume'],
  about: ['/metadata/annotations'],
  evidence: 'argo-cd v3.5.1 gitops-engine/pkg/sync/sync_context.go applyObject, docs/user-guide/sync-options.md',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata:
  name: data
  namespace: longhorn-system
  annotations: { argocd.argoproj.io/sync-options: "Force=true,Replace=true" }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/annotations/argocd.argoproj.io~1sync-options',
            message: 'With "Force=true" Argo CD deletes Volume "data" to make it anew.',
            hint: 'Remove the option; make what cannot be changed under a new name.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata:
  name: data
  namespace: longhorn-system
  annotations: { argocd.argoproj.io/sync-options: "Prune=false,Delete=false" }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check({ object }) {
    if (!optionsOf(mapOf(object.metadata?.annotations)).includes('Force=true')) return;
    yield {
      path: at('metadata', 'annotations', argoOptions),
      message: `With "Force=true" Argo CD deletes ${object.kind} ${shownName(object)} to make it anew.`,
      hint: 'Remove the option; make what cannot be changed under a new name.',
    };
  },
};
