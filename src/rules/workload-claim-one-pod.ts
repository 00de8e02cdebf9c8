import { shownName } from '../kubernetes/kubernetes-object';
import { singlePodUses } from '../view/claim-uses';
import { podCount, workloadTypes } from '../view/pods-view';
import type { Rule } from './rule';

export const workloadClaimOnePod: Rule = {
  id: 'workload-claim-one-pod',
  summary: 'Let one pod use a ReadWriteOncePod claim.',
  why: 'Kubernetes keeps every further pod Pending while one uses the claim.',
  consequence: 'risk',
  types: [...workloadTypes],
  evidence: 'kubernetes v1.36.3 pkg/scheduler/framework/plugins/volumerestrictions',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOncePod]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec:
  replicas: 2
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
        findings: [
          {
            path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
            message: 'Claim "data" is for one pod (ReadWriteOncePod), and 2 pods of this Deployment are to use it.',
            hint: 'Use another access mode, or one pod.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOncePod]
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
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: report, namespace: apps }
spec:
  strategy: { type: Recreate }
  selector: { matchLabels: { app: report } }
  template:
    metadata: { labels: { app: report } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
        findings: [
          {
            path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
            message: 'Claim "data" is for one pod (ReadWriteOncePod), and Deployment "web" uses it too.',
            hint: 'Use another access mode, or one pod.',
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
  accessModes: [ReadWriteOncePod]
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
    ],
  },
  *check(resource, context) {
    const count = podCount(resource);
    for (const { path, use, users } of singlePodUses(resource, context)) {
      const [first] = users;
      const isSecond = first !== undefined && first !== resource;
      if (!isSecond && count !== undefined && count < 2) continue;
      const { object } = isSecond ? first : resource;
      const who = isSecond
        ? `${object.kind} ${shownName(object)} uses it too`
        : `${count ?? 'all'} pods of this ${object.kind} are to use it`;
      yield {
        path,
        message: `Claim "${use}" is for one pod (ReadWriteOncePod), and ${who}.`,
        hint: 'Use another access mode, or one pod.',
      };
    }
  },
};
