import { readDataSource, volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeDataSourceForm: Rule = {
  id: 'volume-data-source-form',
  summary: 'Write the dataSource of a Volume as vol://volume or snap://volume/snapshot.',
  why: "Longhorn's webhook refuses any other form.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataSource'],
  evidence: 'longhorn-manager v1.12.1 types/data_source.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: source }
`,
        findings: [
          {
            path: '/spec/dataSource',
            message: '"source" is not a data source such as vol://volume or snap://volume/snapshot.',
            hint: 'Did you mean "vol://source"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "snap://source/before-upgrade" }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check(resource, { longhorn }) {
    const { dataSource = '' } = volumeOf(resource, longhorn) ?? {};
    if (dataSource === '' || readDataSource(dataSource) !== undefined) return;
    yield {
      path: at('spec', 'dataSource'),
      message: `${JSON.stringify(dataSource)} is not a data source such as vol://volume or snap://volume/snapshot.`,
      hint: `Did you mean "vol://${dataSource.replace(/^.*[:/]/, '')}"?`,
    };
  },
};
