import { allNodeTags } from '../view/node-tags';
import { demandTypes, isLabelLike, tagDemandsOf } from '../view/demand';
import type { Rule } from './rule';

export const selectorTagNoLabel: Rule = {
  id: 'selector-tag-no-label',
  summary: 'Select nodes by the tags of their nodes.longhorn.io objects, not by labels.',
  why: "Longhorn knows nothing of Kubernetes' labels when it places replicas: no volume is made from such a class, and no replica of such a volume is placed.",
  consequence: 'risk',
  types: [...demandTypes, 'longhorn.io/BackingImage'],
  about: ['/spec/diskSelector', '/spec/nodeSelector', '/parameters/diskSelector', '/parameters/nodeSelector'],
  evidence: 'longhorn-manager v1.12.1 api/volume.go VolumeCreate, types/types.go IsSelectorsInTags',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: build }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", nodeSelector: kubernetes.io/hostname }
`,
        findings: [
          {
            path: '/parameters/nodeSelector',
            message: '"kubernetes.io/hostname" looks like a label, and a node is selected by its tags in Longhorn.',
            hint: 'Give the node a tag in its nodes.longhorn.io object, and name the tag here.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: build }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", nodeSelector: builder }
`,
    ],
  },
  *check(resource, context) {
    const { disk, node } = allNodeTags(context.longhorn);
    for (const [what, demands] of Object.entries(tagDemandsOf(resource, context))) {
      for (const { path, tag } of demands) {
        if (!isLabelLike(tag) || disk.has(tag) || node.has(tag)) continue;
        yield {
          path,
          message: `${JSON.stringify(tag)} looks like a label, and a ${what} is selected by its tags in Longhorn.`,
          hint: `Give the ${what} a tag in its nodes.longhorn.io object, and name the tag here.`,
        };
      }
    }
  },
};
