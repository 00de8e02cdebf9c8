import { readTagsAnnotation } from '../objects/default-disks';
import { tagProblems } from '../objects/tags';
import { tagsAnnotation } from '../longhorn/node-keys';
import { annotationOf, shownNode } from '../view/nodes-view';
import { at, type Rule } from './rule';

const suffix = ': Longhorn gives none of the tags.';

export const tagsAnnotationValid: Rule = {
  id: 'tags-annotation-valid',
  summary: "Write a node's tags as a JSON list of texts.",
  why: 'Longhorn ignores an annotation that it cannot read, or that holds one bad tag, with a line in its log.',
  consequence: 'ignored',
  types: ['/Node'],
  about: ['/metadata/annotations'],
  evidence:
    'longhorn-manager v1.12.1 types/types.go GetNodeTagsFromAnnotation, controller/kubernetes_node_controller.go syncDefaultNodeTags',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  annotations: { node.longhorn.io/default-node-tags: "fast,rack-1" }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-node-tags',
            message: 'The annotation with the tags of node "worker-1" is not JSON: Longhorn gives none of the tags.',
            hint: 'Write it as ["fast","rack-1"].',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  annotations: { node.longhorn.io/default-node-tags: '["fast","rack 1"]' }
`,
        findings: [
          {
            path: '/metadata/annotations/node.longhorn.io~1default-node-tags/1',
            message: 'Tag "rack 1" is not a qualified name: Longhorn gives none of the tags.',
            hint: 'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
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
  annotations: { node.longhorn.io/default-node-tags: '["fast","rack-1"]' }
`,
    ],
  },
  *check(resource) {
    const text = annotationOf(resource, tagsAnnotation);
    if (text === '') return;
    const pointer = at('metadata', 'annotations', tagsAnnotation);
    const { items, problem } = readTagsAnnotation(text);
    if (problem !== undefined) {
      const message = `The annotation with the tags of ${shownNode(resource)} ${problem.problem}${suffix}`;
      yield { path: `${pointer}${problem.path}`, message, hint: 'Write it as ["fast","rack-1"].' };
    }
    for (const { hint = '', message, path = '' } of tagProblems(items, pointer)) {
      yield { path, message: message.replace(/\.$/, suffix), hint };
    }
  },
};
