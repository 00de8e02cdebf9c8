import { canonicalTags, tagProblems } from '../objects/tags';
import { disksOf, nodeTagsOf } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const nodeTagsCanonical: Rule = {
  id: 'node-tags-canonical',
  summary: 'Write tags in the order of the alphabet, each once.',
  why: "Longhorn's webhook stores them like that, and a GitOps tool that compares lists shows a difference for ever.",
  consequence: 'advice',
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/mutator.go; recorded answers of its webhooks',
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
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd, fast] }
`,
        findings: [
          {
            path: '/spec/disks/ssd/tags',
            message: 'Longhorn stores the tags ["ssd","fast"] as ["fast","ssd"].',
            hint: 'Write ["fast","ssd"].',
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
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, tags: [fast, ssd] }
`,
    ],
  },
  *check(resource) {
    const lists = [
      { tags: nodeTagsOf(resource), path: at('spec', 'tags') },
      ...disksOf(resource).map(({ pointer, tags }) => ({ tags, path: `${pointer}/tags` })),
    ];
    for (const { path, tags } of lists) {
      if (tags.length < 2) continue;
      const written = JSON.stringify(tags);
      const stored = JSON.stringify(canonicalTags(tags));
      if (written === stored || tagProblems(tags, '').length > 0) continue;
      yield { path, message: `Longhorn stores the tags ${written} as ${stored}.`, hint: `Write ${stored}.` };
    }
  },
};
