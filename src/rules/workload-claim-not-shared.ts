import { shownName } from '../kubernetes/kubernetes-object';
import { singleNodeUses } from '../view/claim-uses';
import { isPinned, podOf, workloadTypes } from '../view/pods-view';
import type { Rule } from './rule';

export const workloadClaimNotShared: Rule = {
  id: 'workload-claim-not-shared',
  summary: 'Let one workload use a ReadWriteOnce claim.',
  why: 'Longhorn attaches the volume to one node; while one workload runs there, pods of the other that come to another node wait in ContainerCreating.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'pods that come to the same node share it' },
  types: [...workloadTypes],
  evidence:
    'kubernetes v1.36.3 pkg/controller/volume/attachdetach/reconciler, which attaches a ReadWriteOnce volume to one node only; longhorn-manager v1.12.1 csi/controller_server.go ControllerPublishVolume',
  examples: {
    bad: [
      {
        yaml: `
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
            message: 'Claim "data" is for one node at a time (ReadWriteOnce), and Deployment "web" uses it too.',
            hint: 'Use the access mode ReadWriteMany, or keep both on one node with an affinity.',
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
  accessModes: [ReadWriteMany]
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
    ],
  },
  *check(resource, context) {
    const pod = podOf(resource);
    if (pod === undefined || isPinned(pod)) return;
    for (const { path, use, users } of singleNodeUses(resource, context)) {
      const [first] = users;
      if (first === undefined || first === resource || isPinned(podOf(first)!)) continue;
      const { object } = first;
      yield {
        path,
        message: `Claim "${use}" is for one node at a time (ReadWriteOnce), and ${object.kind} ${shownName(object)} uses it too.`,
        hint: 'Use the access mode ReadWriteMany, or keep both on one node with an affinity.',
        related: [{ resource: first, path: '', message: 'It is used here first.' }],
      };
    }
  },
};
