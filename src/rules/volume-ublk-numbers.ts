import { intOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

/** Source: validateUblkQueueDepth, validateUblkNumberOfQueue. */
const leasts = { ublkQueueDepth: 32, ublkNumberOfQueue: 1 };

export const volumeUblkNumbers: Rule = {
  id: 'volume-ublk-numbers',
  summary: 'Give ublk queues a depth of 32 or more, and a number of 1 or more.',
  why: "Longhorn's webhook refuses less; 0 takes the setting.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  about: ['/spec/ublkQueueDepth', '/spec/ublkNumberOfQueue'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: ublk, ublkQueueDepth: 31 }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/ublkQueueDepth',
            message: 'An ublkQueueDepth of 31 is less than 32.',
            hint: 'Write 32 or more, or leave it out.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: ublk, ublkNumberOfQueue: -1 }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/spec/ublkNumberOfQueue',
            message: 'An ublkNumberOfQueue of -1 is less than 1.',
            hint: 'Write 1 or more, or leave it out.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: ublk, ublkQueueDepth: 128, ublkNumberOfQueue: 1 }
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
    for (const [field, least] of Object.entries(leasts)) {
      const value = intOf(volume?.spec[field]);
      if (value === undefined || value === 0 || value >= least) continue;
      const message = `An ${field} of ${value} is less than ${least}.`;
      yield { path: at('spec', field), message, hint: `Write ${least} or more, or leave it out.` };
    }
  },
};
