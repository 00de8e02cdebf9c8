import { engineImageName, storedName } from '../longhorn/stored-name';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const longhornNameKept: Rule = {
  id: 'longhorn-name-kept',
  summary: 'Name Longhorn objects as Longhorn stores them.',
  why: "Longhorn's webhook changes capitals and what exceeds 40 characters, and gives an EngineImage a name of its own: the next apply looks for the written name, finds nothing, and fails to create the object a second time.",
  consequence: 'risk',
  types: ['longhorn.io/Volume', 'longhorn.io/BackingImage', 'longhorn.io/EngineImage'],
  evidence:
    'longhorn-manager v1.12.1 util/util.go AutoCorrectName, webhook/resources/engineimage/mutator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: MyData, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/name',
            message: 'The name "MyData" is stored as "mydata".',
            hint: 'Write "mydata", or a name that can stay.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: database-of-the-customers-in-the-north-west, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/name',
            message:
              'The name "database-of-the-customers-in-the-north-west" is stored as "database-of-the-customers-in-th-66bcf8e2".',
            hint: 'Write "database-of-the-customers-in-th-66bcf8e2", or a name that can stay.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: EngineImage
metadata: { name: engine-of-may, namespace: longhorn-system }
spec: { image: "example.org/longhorn-engine:v1.12.1" }
`,
        findings: [
          {
            path: '/metadata/name',
            message: 'The name "engine-of-may" is stored as "ei-3bf6a069".',
            hint: 'Write "ei-3bf6a069".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check({ object, type }) {
    const { name } = object.metadata ?? {};
    const image = textOf(mapOf(object['spec'])['image']);
    if (typeof name !== 'string' || (type === 'longhorn.io/EngineImage' && image === '')) return;
    const isImage = type === 'longhorn.io/EngineImage';
    const stored = isImage ? engineImageName(image) : storedName(name);
    if (stored === name) return;
    const message = `The name ${JSON.stringify(name)} is stored as ${JSON.stringify(stored)}.`;
    // The name of an image is made of what it is, whatever is written.
    const hint = `Write ${JSON.stringify(stored)}${isImage ? '' : ', or a name that can stay'}.`;
    yield { path: at('metadata', 'name'), message, hint };
  },
};
