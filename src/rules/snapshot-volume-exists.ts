import { mapOf, textOf } from '../manifest/json-view';
import { exists } from '../view/existence';
import { at, type Rule } from './rule';

export const snapshotVolumeExists: Rule = {
  id: 'snapshot-volume-exists',
  summary: 'Take a Snapshot of a Volume that exists.',
  why: "Longhorn's webhook refuses a snapshot without its volume.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Snapshot'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/snapshot/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Snapshot
metadata: { name: before-upgrade, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volume: "" }
`,
        findings: [
          { path: '/spec/volume', message: 'The snapshot names no volume.', hint: 'Name a volume that exists.' },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Snapshot
metadata: { name: before-upgrade, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volume: data }
`,
        isComplete: true,
        findings: [{ path: '/spec/volume', message: 'There is no Volume "data".', hint: 'Name a volume that exists.' }],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Snapshot
metadata: { name: before-upgrade, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volume: data }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
      `
# The volume is in the cluster, and not among these files.
apiVersion: longhorn.io/v1beta2
kind: Snapshot
metadata: { name: before-upgrade, namespace: longhorn-system, annotations: { cdk8s-longhorn/ignore: "one-time-action-left-out: it is applied once" } }
spec: { volume: data }
`,
    ],
  },
  *check({ object }, { resources }) {
    const volume = textOf(mapOf(object['spec'])['volume']);
    const path = at('spec', 'volume');
    const hint = 'Name a volume that exists.';
    if (volume === '') {
      yield { path, message: 'The snapshot names no volume.', hint };
      return;
    }
    const name = JSON.stringify(volume);
    const isThere = exists(resources, 'longhorn.io/Volume', volume);
    if (isThere === false) yield { path, message: `There is no Volume ${name}.`, hint };
    else if (isThere === undefined) {
      yield { path, unknown: 'existing-objects', message: `The Volume ${name} is not among these files.` };
    }
  },
};
