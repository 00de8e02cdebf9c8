import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const nodeCpuRequestNotNegative: Rule = {
  id: 'node-cpu-request-not-negative',
  summary: "Request no less than nothing for a node's instance managers.",
  why: "Longhorn's webhook refuses a Node with a negative instanceManagerCPURequest.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Node'],
  about: ['/spec/instanceManagerCPURequest'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true, instanceManagerCPURequest: -500 }
`,
        findings: [
          {
            path: '/spec/instanceManagerCPURequest',
            message: 'The instance managers of node "worker-1" request -500 millicores.',
            hint: 'Give 0 for what the setting guaranteed-instance-manager-cpu says, or millicores such as 500.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec: { name: worker-1, allowScheduling: true, instanceManagerCPURequest: 500 }
`,
    ],
  },
  *check({ object }) {
    const request = mapOf(object['spec'])['instanceManagerCPURequest'];
    if (typeof request !== 'number' || request >= 0) return;
    yield {
      path: at('spec', 'instanceManagerCPURequest'),
      message: `The instance managers of node ${shownName(object)} request ${request} millicores.`,
      hint: 'Give 0 for what the setting guaranteed-instance-manager-cpu says, or millicores such as 500.',
    };
  },
};
