import { singleNodeUses } from '../view/claim-uses';
import { isPinned, isPlaced, podCount, podOf, workloadTypes } from '../view/pods-view';
import type { Rule } from './rule';

export const workloadClaimOneNode: Rule = {
  id: 'workload-claim-one-node',
  summary: 'Let the pods of one node use a ReadWriteOnce claim.',
  why: 'Longhorn attaches the volume to one node; pods that come to another wait in ContainerCreating for ever.',
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
  replicas: 3
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
            message:
              'Claim "data" is for one node at a time (ReadWriteOnce), and the 3 pods of this Deployment may come to several.',
            hint: 'Use the access mode ReadWriteMany, one pod, or a StatefulSet with volumeClaimTemplates.',
          },
        ],
      },
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
kind: DaemonSet
metadata: { name: agent, namespace: apps }
spec:
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
        findings: [
          {
            path: '/spec/template/spec/volumes/0/persistentVolumeClaim/claimName',
            message:
              'Claim "data" is for one node at a time (ReadWriteOnce), and this DaemonSet has a pod on every node.',
            hint: 'Use the access mode ReadWriteMany, one pod, or a StatefulSet with volumeClaimTemplates.',
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
  replicas: 3
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
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
  replicas: 3
  strategy: { type: Recreate }
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      nodeSelector: { kubernetes.io/hostname: worker-1 }
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
    ],
  },
  *check(resource, context) {
    const pod = podOf(resource);
    const count = podCount(resource);
    if (pod === undefined || (count === undefined ? isPlaced(pod) : isPinned(pod) || count < 2)) return;
    for (const { path, use } of singleNodeUses(resource, context)) {
      const pods =
        count === undefined
          ? 'this DaemonSet has a pod on every node'
          : `the ${count} pods of this ${resource.object.kind} may come to several`;
      yield {
        path,
        message: `Claim "${use}" is for one node at a time (ReadWriteOnce), and ${pods}.`,
        hint: 'Use the access mode ReadWriteMany, one pod, or a StatefulSet with volumeClaimTemplates.',
      };
    }
  },
};
