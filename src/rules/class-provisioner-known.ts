import { textOf } from '../manifest/json-view';
import { longhornDriver } from '../longhorn/names';
import { isLonghornMisnamed } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classProvisionerKnown: Rule = {
  id: 'class-provisioner-known',
  summary: 'Name the provisioner driver.longhorn.io.',
  why: 'No provisioner answers to another name: claims stay Pending.',
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence: 'longhorn-manager v1.12.1 types/types.go LonghornDriverName',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: rancher.io/longhorn
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/provisioner',
            message: 'No provisioner of Longhorn answers to "rancher.io/longhorn".',
            hint: 'Write "driver.longhorn.io".',
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
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource) {
    const provisioner = textOf(resource.object['provisioner']);
    if (!isLonghornMisnamed(provisioner)) return;
    const message = `No provisioner of Longhorn answers to ${JSON.stringify(provisioner)}.`;
    yield { path: at('provisioner'), message, hint: `Write "${longhornDriver}".` };
  },
};
