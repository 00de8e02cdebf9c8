import { disableV2Label } from '../longhorn/node-keys';
import { labelOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const disableV2LabelValue: Rule = {
  id: 'disable-v2-label-value',
  summary: `Say exactly "true" in the label ${disableV2Label}.`,
  why: 'Longhorn compares it letter by letter, and runs the data engine v2 on the node with any other value.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/labels'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go IsV2DataEngineDisabledForNode',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/disable-v2-data-engine: "True" }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1disable-v2-data-engine',
            message: 'The label of node "worker-1" is "True", and the data engine v2 stays on.',
            hint: 'Write "true", or remove the label.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/disable-v2-data-engine: "true" }
`,
    ],
  },
  *check(resource) {
    const label = labelOf(resource, disableV2Label);
    if (label === undefined || ['', 'false', 'true'].includes(label)) return;
    yield {
      path: at('metadata', 'labels', disableV2Label),
      message: `The label of ${shownNode(resource)} is ${JSON.stringify(label)}, and the data engine v2 stays on.`,
      hint: 'Write "true", or remove the label.',
    };
  },
};
