import { tagProblems } from '../objects/tags';
import { disksOf, nodeTagsOf } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const nodeTagValid: Rule = {
  id: 'node-tag-valid',
  summary: 'Write tags of nodes and disks like the key of a label.',
  why: "Longhorn's webhook accepts any tag in a new Node, and then refuses every change of it, those of Longhorn itself included.",
  consequence: 'risk',
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  tags: ["zone=a"]
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: ["fast disk"] }
`,
        findings: [
          {
            path: '/spec/tags/0',
            message: 'Tag "zone=a" is not a qualified name.',
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
          },
          {
            path: '/spec/disks/ssd/tags/0',
            message: 'Tag "fast disk" is not a qualified name.',
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  tags: [example.org/zone-a]
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [fast_disk] }
`,
    ],
  },
  *check(resource) {
    const problems = [
      ...tagProblems(nodeTagsOf(resource), at('spec', 'tags')),
      ...disksOf(resource).flatMap(({ pointer, tags }) => tagProblems(tags, `${pointer}/tags`)),
    ];
    for (const { hint = '', message, path = '' } of problems) yield { path, message, hint };
  },
};
