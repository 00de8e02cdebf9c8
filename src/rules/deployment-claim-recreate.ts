import { singleNodeUses, singlePodUses } from '../view/claim-uses';
import { isPinned, podCount, podOf, startsBeforeStopping } from '../view/pods-view';
import { at, type Rule } from './rule';

export const deploymentClaimRecreate: Rule = {
  id: 'deployment-claim-recreate',
  summary: 'Stop the old pod before the new one where they use the same claim.',
  why: 'An update starts the new pod first. On another node, or with ReadWriteOncePod, it waits for the volume, the old pod waits for the new one, and the update stands still until someone deletes a pod.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a new pod that comes to the node of the old one starts' },
  types: ['apps/Deployment'],
  evidence:
    'kubernetes v1.36.3 pkg/controller/deployment/rolling.go; kubernetes v1.36.3 pkg/controller/volume/attachdetach/reconciler, which attaches a ReadWriteOnce volume to one node only; longhorn-manager v1.12.1 csi/controller_server.go ControllerPublishVolume',
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
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: main, image: example.com/main:1 }]
      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]
`,
        findings: [
          {
            path: '/spec/strategy/type',
            message:
              'An update starts the new pod beside the old one, and on another node it waits for claim "data" for ever.',
            hint: 'Write strategy: { type: Recreate }.',
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
  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }
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
  accessModes: [ReadWriteMany]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec:
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
    const pod = podOf(resource);
    const isOnce = podCount(resource) === 1;
    if (pod === undefined || isPinned(pod) || !isOnce || !startsBeforeStopping(resource)) return;
    const uses = [...singleNodeUses(resource, context), ...singlePodUses(resource, context)].map(({ use }) => use);
    if (uses.length === 0) return;
    const names = uses.map((name) => `"${name}"`).join(', ');
    yield {
      path: at('spec', 'strategy', 'type'),
      message: `An update starts the new pod beside the old one, and on another node it waits for claim ${names} for ever.`,
      hint: 'Write strategy: { type: Recreate }.',
    };
  },
};
