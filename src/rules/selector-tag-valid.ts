import { tagProblems } from '../objects/tags';
import { isLabelLike, tagDemandsOf } from '../view/demand';
import type { Rule } from './rule';

export const selectorTagValid: Rule = {
  id: 'selector-tag-valid',
  summary: 'Select the nodes and disks of a volume or image by tags that they can have.',
  why: 'Longhorn trims nothing and compares letter by letter: no volume is made of such a class, and nothing is placed of such a volume.',
  consequence: 'risk',
  types: ['longhorn.io/Volume', 'longhorn.io/BackingImage', 'storage.k8s.io/StorageClass'],
  about: ['/spec/diskSelector', '/spec/nodeSelector', '/parameters/diskSelector', '/parameters/nodeSelector'],
  evidence:
    'longhorn-manager v1.12.1 scheduler/replica_scheduler.go, types/types.go IsSelectorsInTags, util/util.go ValidateTags',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec:
  size: "10737418240"
  numberOfReplicas: 2
  frontend: blockdev
  diskSelector: [ssd, " fast"]
`,
        findings: [
          {
            path: '/spec/diskSelector/1',
            message: 'No disk can have the tag " fast" that is selected here.',
            hint: 'Write "fast".',
          },
        ],
      },
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { diskSelector: "ssd, fast" }
`,
        findings: [
          {
            path: '/parameters/diskSelector',
            message: 'No disk can have the tag " fast" that is selected here.',
            hint: 'Write "fast".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec:
  size: "10737418240"
  numberOfReplicas: 2
  frontend: blockdev
  diskSelector: [ssd, fast]
`,
    ],
  },
  *check(resource, context) {
    for (const [what, demands] of Object.entries(tagDemandsOf(resource, context))) {
      for (const { path, tag } of demands) {
        if (tagProblems([tag], '').length === 0 || isLabelLike(tag)) continue;
        const trimmed = tag.trim();
        yield {
          path,
          message: `No ${what} can have the tag ${JSON.stringify(tag)} that is selected here.`,
          hint:
            trimmed === ''
              ? 'Leave it out to allow all.'
              : trimmed !== tag
                ? `Write ${JSON.stringify(trimmed)}.`
                : 'Name a tag of letters, digits, "-", "_" and ".".',
        };
      }
    }
  },
};
