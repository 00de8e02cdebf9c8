import { faultProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classShareManagerPlacementReadable: Rule = {
  id: 'class-share-manager-placement-readable',
  summary: 'Write node labels and tolerations of share managers as Longhorn reads them.',
  why: 'Longhorn writes a line to its log, and starts share managers as if nothing were said.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 controller/share_manager_controller.go, types/setting.go UnmarshalNodeSelector, UnmarshalTolerations',
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
  shareManagerNodeSelector: disktype=ssd
`,
        findings: [
          {
            path: '/parameters/shareManagerNodeSelector',
            message:
              'Parameter "shareManagerNodeSelector" is "disktype=ssd", which cannot be read, and share managers run on every node.',
            hint: 'Write it as key:value;key:value.',
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
  shareManagerNodeSelector: disktype:ssd
  shareManagerTolerations: storage=only:NoSchedule
`,
    ],
  },
  check(resource, context) {
    return faultProblems(resource, context, 'share-manager-placement');
  },
};
