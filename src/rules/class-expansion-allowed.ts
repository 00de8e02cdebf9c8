import { isSet } from '../manifest/json-view';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classExpansionAllowed: Rule = {
  id: 'class-expansion-allowed',
  summary: 'Let volumes grow.',
  why: 'Without allowVolumeExpansion a larger request of a claim is refused, and a full volume cannot be helped.',
  consequence: 'advice',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; Kubernetes admission plugin PersistentVolumeClaimResize',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/allowVolumeExpansion',
            message: 'Volumes of this class cannot grow, since allowVolumeExpansion is absent.',
            hint: 'Set allowVolumeExpansion to true, or to false to say that it is meant.',
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
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: false
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, { longhorn }) {
    if (classOf(resource, longhorn) === undefined || isSet(resource.object['allowVolumeExpansion'])) return;
    yield {
      path: at('allowVolumeExpansion'),
      message: 'Volumes of this class cannot grow, since allowVolumeExpansion is absent.',
      hint: 'Set allowVolumeExpansion to true, or to false to say that it is meant.',
    };
  },
};
