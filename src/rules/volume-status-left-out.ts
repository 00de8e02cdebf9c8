import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const volumeStatusLeftOut: Rule = {
  id: 'volume-status-left-out',
  summary: 'Leave the status of a Volume out of manifests.',
  why: 'The API server drops it: Longhorn writes the status itself.',
  consequence: 'ignored',
  types: ['longhorn.io/Volume'],
  about: ['/status'],
  evidence: 'longhorn v1.12.1 chart/templates/crds.yaml subresources; recorded answers of the webhooks of 1.12.1',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
status: { state: detached }
`,
        findings: [{ path: '/status', message: 'The status of volume "data" is dropped.', hint: 'Remove it.' }],
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
    if (Object.keys(mapOf(object['status'])).length === 0) return;
    const message = `The status of volume ${shownName(object)} is dropped.`;
    yield { path: at('status'), message, hint: 'Remove it.' };
  },
};
