import { isDnsLabel, isDnsSubdomain } from '../kubernetes/formats';
import { storedName } from '../longhorn/stored-name';
import { at, type Rule } from './rule';

export const volumeNameLabel: Rule = {
  id: 'volume-name-label',
  summary: 'Give a Volume a name of 2 to 40 lower-case letters, digits and "-".',
  why: "Longhorn's webhook refuses any other name, although Kubernetes would take it.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data.old, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/name',
            message: '"data.old" cannot be the name of a Longhorn volume.',
            hint: 'Use 2 to 40 lower-case letters, digits and "-".',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: d, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/name',
            message: '"d" cannot be the name of a Longhorn volume.',
            hint: 'Use 2 to 40 lower-case letters, digits and "-".',
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
  *check({ object }) {
    const { name } = object.metadata ?? {};
    if (typeof name !== 'string' || name === '') return;
    const stored = storedName(name);
    // What Kubernetes refuses as well is said by the schema check.
    if (!isDnsSubdomain(stored) || (isDnsLabel(stored) && stored.length >= 2)) return;
    yield {
      path: at('metadata', 'name'),
      message: `${JSON.stringify(name)} cannot be the name of a Longhorn volume.`,
      hint: 'Use 2 to 40 lower-case letters, digits and "-".',
    };
  },
};
