import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeCloneModeWithSource: Rule = {
  id: 'volume-clone-mode-with-source',
  summary: 'Give a cloneMode only to a Volume with a dataSource.',
  why: "Longhorn's webhook refuses a way of cloning without anything to clone.",
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
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, cloneMode: full-copy }
`,
        findings: [
          {
            path: '/spec/cloneMode',
            message: 'The volume has the cloneMode "full-copy" and no dataSource.',
            hint: 'Remove it, or write dataSource: vol://name.',
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
    if (volume === undefined || volume.cloneMode === '' || volume.dataSource !== '') return;
    yield {
      path: at('spec', 'cloneMode'),
      message: `The volume has the cloneMode "${volume.cloneMode}" and no dataSource.`,
      hint: 'Remove it, or write dataSource: vol://name.',
    };
  },
};
