import { nearest } from '../diagnostics/nearest';
import { textOf } from '../manifest/json-view';
import { claimsNamed, isMadeByStatefulSet } from '../view/claims-view';
import { claimUses, isSameNamespace, workloadTypes } from '../view/pods-view';
import type { Rule } from './rule';

export const workloadClaimExists: Rule = {
  id: 'workload-claim-exists',
  summary: 'Use claims of the namespace of the pod.',
  why: 'Kubernetes keeps a pod Pending whose claim is not there.',
  consequence: 'risk',
  types: [...workloadTypes],
  evidence: 'kubernetes v1.36.3 pkg/scheduler/framework/plugins/volumebinding',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: web-data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: web-dta } }]
`,
        isComplete: true,
        findings: [
          {
            path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
            message: 'There is no claim "web-dta" in the namespace of the pod, which stays Pending.',
            hint: 'Did you mean "web-data"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
      `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: elsewhere } }]
`,
    ],
  },
  *check(resource, context) {
    if (!context.resources.isComplete) return;
    const claims = context.resources.ofType('/PersistentVolumeClaim');
    if (claims.length === 0) return;
    for (const { claim, path } of claimUses(resource)) {
      if (claimsNamed(claim, resource, context).length > 0 || isMadeByStatefulSet(claim, context)) continue;
      const near = nearest(
        claim,
        claims.filter((one) => isSameNamespace(one, resource)).map(({ object }) => textOf(object.metadata?.name)),
      );
      yield {
        path,
        message: `There is no claim "${claim}" in the namespace of the pod, which stays Pending.`,
        hint: near === undefined ? 'Write the PersistentVolumeClaim.' : `Did you mean "${near}"?`,
      };
    }
  },
};
