import { unknownSetting } from '../longhorn/unknown-setting';
import { isSet, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const settingKnown: Rule = {
  id: 'setting-known',
  summary: 'Name a setting that the release has.',
  why: "Longhorn's webhook refuses a Setting object of any other name.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/setting/mutator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-replica-counts, namespace: longhorn-system }
value: "2"
`,
        findings: [
          {
            path: '/metadata/name',
            message: 'Longhorn 1.12.1 has no setting "default-replica-counts".',
            hint: 'Did you mean "default-replica-count"?',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: csi-storage-capacity-tracking, namespace: longhorn-system }
value: "true"
`,
        release: '1.10.2',
        findings: [
          {
            path: '/metadata/name',
            message: 'Longhorn 1.10.2 has no setting "csi-storage-capacity-tracking".',
            hint: 'Remove it, or install Longhorn 1.11.2 or later.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check({ object }, { release }) {
    const { name } = object.metadata ?? {};
    if (isSet(name) && typeof name !== 'string') return;
    const unknown = unknownSetting(textOf(name), release);
    if (unknown === undefined || unknown.isReplaced) return;
    yield { path: at('metadata', 'name'), message: unknown.message, hint: unknown.hint };
  },
};
