import { exists } from '../view/existence';
import { readDataSource, volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeDataSourceExists: Rule = {
  id: 'volume-data-source-exists',
  summary: 'Clone a Volume that exists.',
  why: "Longhorn's webhook refuses the clone while its source is not there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/dataSource'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source" }
`,
        isComplete: true,
        findings: [
          { path: '/spec/dataSource', message: 'There is no Volume "source".', hint: 'Name a volume that exists.' },
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
      `
# The source is in the cluster, and not among these files.
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, dataSource: "vol://source" }
`,
    ],
  },
  *check(resource, { longhorn, resources }) {
    const source = readDataSource(volumeOf(resource, longhorn)?.dataSource ?? '');
    if (source === undefined) return;
    const path = at('spec', 'dataSource');
    const name = JSON.stringify(source.volume);
    const isThere = exists(resources, 'longhorn.io/Volume', source.volume);
    if (isThere === false) yield { path, message: `There is no Volume ${name}.`, hint: 'Name a volume that exists.' };
    else if (isThere === undefined) {
      yield { path, unknown: 'existing-objects', message: `The Volume ${name} is not among these files.` };
    }
  },
};
