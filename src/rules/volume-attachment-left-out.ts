import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

const fields = ['nodeID', 'engineNodeID', 'migrationNodeID', 'lastAttachedBy', 'disableFrontend'];

export const volumeAttachmentLeftOut: Rule = {
  id: 'volume-attachment-left-out',
  summary: 'Leave out of a Volume where it is attached.',
  why: 'Longhorn writes these fields whenever a volume moves: applied again, the manifest moves it back under its workload.',
  consequence: 'risk',
  types: ['longhorn.io/Volume'],
  about: [
    '/spec/nodeID',
    '/spec/engineNodeID',
    '/spec/migrationNodeID',
    '/spec/lastAttachedBy',
    '/spec/disableFrontend',
  ],
  evidence: 'longhorn-manager v1.12.1 controller/volume_attachment_controller.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev, nodeID: worker-1 }
`,
        findings: [
          {
            path: '/spec/nodeID',
            message: 'The manifest attaches the volume: nodeID is "worker-1".',
            hint: 'Remove it.',
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
    const spec = mapOf(object['spec']);
    for (const field of fields) {
      const value = spec[field];
      if (value !== true && (typeof value !== 'string' || value === '')) continue;
      const message = `The manifest attaches the volume: ${field} is ${JSON.stringify(value)}.`;
      yield { path: at('spec', field), message, hint: 'Remove it.' };
    }
  },
};
