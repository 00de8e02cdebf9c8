import { tagProblems } from '../objects/tags';
import { demandTypes, isLabelLike, tagDemandsOf } from '../view/demand';
import type { Rule } from './rule';

export const selectorTagValid: Rule = {
  id: 'selector-tag-valid',
  summary: 'Select nodes and disks by tags that they can have.',
  why: 'Longhorn trims nothing and compares letter by letter: no volume is made from such a class, and no replica of such a volume is placed.',
  consequence: 'risk',
  types: [...demandTypes, 'longhorn.io/BackingImage'],
  evidence:
    'longhorn-manager v1.12.1 csi/util.go getVolumeOptions, api/volume.go VolumeCreate, util/util.go ValidateTags',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
parameters: { numberOfReplicas: "2", diskSelector: "ssd, fast" }
`,
        findings: [
          { path: '/parameters/diskSelector', message: 'No disk can have the tag " fast" that is selected here.' },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
parameters: { numberOfReplicas: "2", diskSelector: "ssd,fast" }
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
                ? `Write ${JSON.stringify(trimmed)}, with commas and no blanks between tags.`
                : 'Name a tag of letters, digits, "-", "_" and ".".',
        };
      }
    }
  },
};
