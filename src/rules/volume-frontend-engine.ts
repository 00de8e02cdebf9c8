import { own } from '../diagnostics/own';
import { frontends } from '../longhorn/volume-limits';
import { isSet } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeFrontendEngine: Rule = {
  id: 'volume-frontend-engine',
  summary: 'Give a Volume a frontend that its data engine has.',
  why: "Longhorn's webhook refuses a volume without one: only for volumes of claims does Longhorn fill it in.",
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
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1 }
`,
        findings: [
          { path: '/spec/frontend', message: 'The volume has no frontend.', hint: 'Write frontend: blockdev.' },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: nvmf }
`,
        findings: [
          {
            path: '/spec/frontend',
            message: 'The frontend "nvmf" does not exist for the data engine "v1".',
            hint: 'Write frontend: blockdev.',
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
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: ublk }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, { longhorn }) {
    const volume = volumeOf(resource, longhorn);
    if (volume === undefined || volume.isStandby) return;
    const { dataEngine, spec } = volume;
    const frontend = isSet(spec['frontend']) ? spec['frontend'] : '';
    const known = Object.values(frontends).flat();
    // Other words are for the schema.
    if (typeof frontend !== 'string' || (frontend !== '' && !known.includes(frontend))) return;
    if (own(frontends, dataEngine)?.includes(frontend) !== false) return;
    const message =
      frontend === ''
        ? 'The volume has no frontend.'
        : `The frontend "${frontend}" does not exist for the data engine "${dataEngine}".`;
    yield { path: at('spec', 'frontend'), message, hint: 'Write frontend: blockdev.' };
  },
};
