import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classReclaimPolicyNamed: Rule = {
  id: 'class-reclaim-policy-named',
  summary: 'Name a reclaim policy, or leave the field out.',
  why: 'An empty policy is stored as it is, and volumes then get the one of a PersistentVolume that names none: they are kept when their claim is deleted.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/reclaimPolicy'],
  evidence:
    'recorded answers of the API server v1.36.3; kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go; kubernetes v1.36.3 pkg/apis/core/v1/defaults.go SetDefaults_PersistentVolume',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
reclaimPolicy: ""
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/reclaimPolicy',
            message: 'The reclaim policy is "", so volumes are kept when their claim is deleted.',
            hint: 'Write "Retain" if that is meant, else "Delete".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
reclaimPolicy: Delete
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (classOf(resource, longhorn) === undefined || resource.object['reclaimPolicy'] !== '') return;
    yield {
      path: at('reclaimPolicy'),
      message: 'The reclaim policy is "", so volumes are kept when their claim is deleted.',
      hint: 'Write "Retain" if that is meant, else "Delete".',
    };
  },
};
