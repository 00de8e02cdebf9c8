import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeLinkedCloneEngine: Rule = {
  id: 'volume-linked-clone-engine',
  summary: 'Make linked clones of v2 volumes only.',
  why: "The data engine v1 copies: Longhorn's webhook refuses a linked clone there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/cloneMode'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source", cloneMode: linked-clone }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/cloneMode',
            message: 'The cloneMode "linked-clone" does not exist for the data engine "v1".',
            hint: 'Write cloneMode: full-copy.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source", cloneMode: full-copy }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.dataEngine !== 'v1' || volume.cloneMode !== 'linked-clone' || volume.dataSource === '') return;
    yield {
      path: at('spec', 'cloneMode'),
      message: 'The cloneMode "linked-clone" does not exist for the data engine "v1".',
      hint: 'Write cloneMode: full-copy.',
    };
  },
};
