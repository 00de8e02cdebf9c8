import { readDataSource, volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeDataSourceEngine: Rule = {
  id: 'volume-data-source-engine',
  summary: 'Clone a Volume of the same data engine.',
  why: "Longhorn's webhook refuses to clone from one into the other.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataSource'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source" }
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
            path: '/spec/dataSource',
            message: 'The volume has the data engine "v1", and its source "source" has "v2".',
            hint: 'Write dataEngine: v2.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source" }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const volume = volumeOf(resource, longhorn);
    const from = readDataSource(volume?.dataSource ?? '');
    const found = from && resources.find('longhorn.io/Volume', from.volume);
    const source = found && volumeOf(found, longhorn);
    if (volume === undefined || source === undefined || volume.dataEngine === source.dataEngine) return;
    yield {
      path: at('spec', 'dataSource'),
      message: `The volume has the data engine "${volume.dataEngine}", and its source ${JSON.stringify(from?.volume)} has "${source.dataEngine}".`,
      hint: `Write dataEngine: ${source.dataEngine}.`,
    };
  },
};
