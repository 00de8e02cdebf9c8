import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const nodeStatusLeftOut: Rule = {
  id: 'node-status-left-out',
  summary: 'Say the zone of a node in labels of the Kubernetes node, not in a status.',
  why: 'The API server drops a status in a manifest, and Longhorn copies zone and region from the labels.',
  consequence: 'ignored',
  types: ['longhorn.io/Node'],
  about: ['/status'],
  evidence: 'longhorn v1.12.1 chart/templates/crds.yaml subresources; recorded answers of the webhooks of 1.12.1',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true }
status: { region: eu, zone: eu-1 }
`,
        findings: [
          {
            path: '/status',
            message: 'The status of node "worker-1" is dropped, region and zone with it.',
            hint: 'Remove it, and label the Kubernetes node with topology.kubernetes.io/region and topology.kubernetes.io/zone.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true }
`,
    ],
  },
  *check({ object }) {
    const keys = Object.keys(mapOf(object['status']));
    // With more than these it is an export of what a cluster holds.
    if (keys.length === 0 || !keys.every((key) => ['region', 'zone'].includes(key))) return;
    yield {
      path: at('status'),
      message: `The status of node ${shownName(object)} is dropped, ${keys.join(' and ')} with it.`,
      hint: `Remove it, and label the Kubernetes node with ${keys.map((key) => `topology.kubernetes.io/${key}`).join(' and ')}.`,
    };
  },
};
