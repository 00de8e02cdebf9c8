import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classStrictLocalAnyNode: Rule = {
  id: 'class-strict-local-any-node',
  summary: 'Let strict-local volumes be placed on every node.',
  why: 'The only replica has to be on the node of the first pod, which Kubernetes chooses without a look at tags: where no disk fits, the pod never starts.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'pods may be kept on the right nodes by what they say themselves' },
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLocality'],
  evidence:
    'longhorn-manager v1.12.1 controller/volume_controller.go reconcileVolumeCondition, ReconcilePersistentVolume, scheduler/replica_scheduler.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "1"
  dataLocality: strict-local
  diskSelector: ssd
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message:
              'The only replica has to be on the node of the first pod, which Kubernetes chooses without a look at the tags "ssd".',
            hint: 'Use the data locality "best-effort", or keep the pods on nodes with these tags.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    data: { path: /var/lib/longhorn, diskType: filesystem, allowScheduling: true, tags: [ssd] }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec:
  name: worker-2
  allowScheduling: true
  disks:
    data: { path: /var/lib/longhorn, diskType: filesystem, allowScheduling: true, tags: [hdd] }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "1"
  dataLocality: strict-local
  diskSelector: ssd
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message:
              'The only replica has to be on the node of the first pod, and node "worker-2" has no disk with the tags "ssd".',
            hint: 'Use the data locality "best-effort", or keep the pods on nodes with these tags.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    data: { path: /var/lib/longhorn, diskType: filesystem, allowScheduling: true, tags: [ssd] }
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-2, namespace: longhorn-system }
spec:
  name: worker-2
  allowScheduling: true
  disks:
    data: { path: /var/lib/longhorn, diskType: filesystem, allowScheduling: true, tags: [ssd] }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "1"
  dataLocality: strict-local
  diskSelector: ssd
`,
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "1"
  dataLocality: best-effort
  diskSelector: ssd
`,
    ],
  },
  *check(resource, { longhorn }) {
    const { dataLocality, diskSelector = '', nodeSelector = '' } = classOf(resource, longhorn)?.parameters ?? {};
    if (dataLocality !== 'strict-local' || diskSelector + nodeSelector === '') return;
    const has = (tags: readonly string[], selector: string): boolean =>
      selector === '' || selector.split(',').every((tag) => tags.includes(tag));
    const { nodes } = longhorn;
    const without = nodes.find(
      ({ disks, tags }) => !has(tags, nodeSelector) || !disks.some((disk) => has(disk.tags, diskSelector)),
    );
    if (nodes.length > 0 && without === undefined) return;
    const tags = [nodeSelector, diskSelector].filter((selector) => selector !== '').join(',');
    const lacks =
      without === undefined || without.name === ''
        ? `which Kubernetes chooses without a look at the tags "${tags}"`
        : `and node "${without.name}" has no disk with the tags "${tags}"`;
    yield {
      path: at('parameters', diskSelector === '' ? 'nodeSelector' : 'diskSelector'),
      message: `The only replica has to be on the node of the first pod, ${lacks}.`,
      hint: 'Use the data locality "best-effort", or keep the pods on nodes with these tags.',
    };
  },
};
