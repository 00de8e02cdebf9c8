import { webhookBehaviour } from '../longhorn/webhook-behaviour';
import { readDataSource, volumeOf } from '../view/volume-view';
import { at, type Finding, type Rule } from './rule';

export const volumeLinkedCloneFits: Rule = {
  id: 'volume-linked-clone-fits',
  summary: 'Give a linked clone the size of its source, and no more replicas.',
  why: "It shares the data of the source's replicas: Longhorn's webhook refuses another size, more replicas than the source has (before 1.12.1, more than one), and a clone while no instance manager of the data engine v2 runs.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/cloneMode'],
  evidence:
    'longhorn-manager v1.12.1 and v1.12.0 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "1073741824", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, dataSource: "vol://source", cloneMode: linked-clone }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/size',
            message: 'The linked clone has 1073741824 bytes, and its source "source" has 10737418240.',
            hint: 'Leave the size out.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 4, dataEngine: v2, frontend: blockdev, dataSource: "vol://source", cloneMode: linked-clone }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The linked clone has 4 replicas, more than the 3 that it can have.',
            hint: 'Write numberOfReplicas: 3.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, dataSource: "vol://source", cloneMode: linked-clone }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        release: '1.12.0',
        findings: [
          {
            path: '/spec/numberOfReplicas',
            message: 'The linked clone has 3 replicas, more than the 1 that it can have.',
            hint: 'Write numberOfReplicas: 1.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev, dataSource: "vol://source", cloneMode: linked-clone }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, { longhorn, release, resources }) {
    const volume = volumeOf(resource, longhorn);
    const from = readDataSource(volume?.dataSource ?? '');
    if (volume?.cloneMode !== 'linked-clone' || volume.dataEngine !== 'v2' || from === undefined) return;
    const found = resources.find('longhorn.io/Volume', from.volume);
    const source = found && volumeOf(found, longhorn);
    const { limitsLinkedClonesToOneReplica } = webhookBehaviour(release);
    yield* tooManyReplicas(volume.replicas, limitsLinkedClonesToOneReplica ? 1 : source?.replicas);
    if (limitsLinkedClonesToOneReplica) return;
    // A snapshot may be of an earlier size.
    if (from.snapshot === '') yield* otherSize(volume.size, source?.size, from.volume);
    yield {
      path: at('spec', 'cloneMode'),
      unknown: 'object-status',
      message: 'A linked clone needs an instance manager of the data engine v2 that runs.',
    };
  },
};

function* tooManyReplicas(replicas: number | undefined, most: number | undefined): Generator<Finding> {
  if (most === undefined || replicas === undefined || replicas <= most) return;
  const message = `The linked clone has ${replicas} replicas, more than the ${most} that it can have.`;
  yield { path: at('spec', 'numberOfReplicas'), message, hint: `Write numberOfReplicas: ${most}.` };
}

function* otherSize(size: bigint | undefined, ofSource: bigint | undefined, source: string): Generator<Finding> {
  if (ofSource === undefined || size === undefined || size === ofSource) return;
  const message = `The linked clone has ${size} bytes, and its source ${JSON.stringify(source)} has ${ofSource}.`;
  yield { path: at('spec', 'size'), message, hint: 'Leave the size out.' };
}
