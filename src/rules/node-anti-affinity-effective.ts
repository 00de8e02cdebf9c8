import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const nodeAntiAffinityEffective: Rule = {
  id: 'node-anti-affinity-effective',
  summary: 'Let replicas share a node only where they may share a zone.',
  why: 'Where two replicas may not be in one zone Longhorn does not look at what is said of one node, which is always in one zone.',
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass', 'longhorn.io/Volume'],
  about: ['/spec/replicaSoftAntiAffinity', '/parameters/replicaSoftAntiAffinity'],
  evidence: 'longhorn-manager v1.12.1 scheduler/replica_scheduler.go getDiskCandidates',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: odd }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2", replicaSoftAntiAffinity: enabled, replicaZoneSoftAntiAffinity: disabled }
`,
        findings: [
          {
            path: '/parameters/replicaSoftAntiAffinity',
            message: 'Replicas may share a node here, but not a zone, so they cannot share a node.',
            hint: 'Set replicaZoneSoftAntiAffinity to enabled too, or leave replicaSoftAntiAffinity out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: spread }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "2", replicaSoftAntiAffinity: disabled, replicaZoneSoftAntiAffinity: disabled }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const section = resource.type === 'longhorn.io/Volume' ? 'spec' : 'parameters';
    if (section === 'parameters' && !longhorn.storageClasses.some((one) => one.resource === resource)) return;
    const { replicaSoftAntiAffinity, replicaZoneSoftAntiAffinity } = mapOf(resource.object[section]);
    if (replicaSoftAntiAffinity !== 'enabled' || replicaZoneSoftAntiAffinity !== 'disabled') return;
    yield {
      path: at(section, 'replicaSoftAntiAffinity'),
      message: 'Replicas may share a node here, but not a zone, so they cannot share a node.',
      hint: 'Set replicaZoneSoftAntiAffinity to enabled too, or leave replicaSoftAntiAffinity out.',
    };
  },
};
