import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classStrictLocalBinding: Rule = {
  id: 'class-strict-local-binding',
  summary: 'Bind strict-local volumes before their pod is placed.',
  why: 'Longhorn chooses the node of a volume that it fills from a snapshot, a backup or another volume, after Kubernetes chose that of the pod: where they differ, the pod waits for ever.',
  consequence: 'advice',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/dataLocality'],
  evidence:
    'longhorn-manager v1.12.1 controller/volume_clone_controller.go, controller/volume_restore_controller.go, webhook/resources/volumeattachment/validator.go verifyStrictLocalVolumeAttachment',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
parameters:
  numberOfReplicas: "1"
  dataLocality: strict-local
`,
        findings: [
          {
            path: '/volumeBindingMode',
            message:
              'A volume of this class that is filled from a snapshot, a backup or another volume may be put on another node than its first pod, which then waits for ever.',
            hint: 'Use the data locality "best-effort" for such volumes.',
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
parameters:
  numberOfReplicas: "1"
  dataLocality: strict-local
`,
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
parameters:
  numberOfReplicas: "1"
  dataLocality: best-effort
`,
    ],
  },
  *check(resource, { longhorn }) {
    const isLate = resource.object['volumeBindingMode'] === 'WaitForFirstConsumer';
    if (!isLate || classOf(resource, longhorn)?.parameters['dataLocality'] !== 'strict-local') return;
    yield {
      path: at('volumeBindingMode'),
      message:
        'A volume of this class that is filled from a snapshot, a backup or another volume may be put on another node than its first pod, which then waits for ever.',
      hint: 'Use the data locality "best-effort" for such volumes.',
    };
  },
};
