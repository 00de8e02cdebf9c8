import { textOf } from '../manifest/json-view';
import { purgeConflict } from '../view/purge-conflict';
import { at, type Rule } from './rule';

export const settingPurgeOrCleanup: Rule = {
  id: 'setting-purge-or-cleanup',
  summary: 'Turn off the cleanup of system snapshots where purging is disabled.',
  why: "The cleanup needs the purge, and is on by default: Longhorn's webhook refuses to turn on both of it.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ValidateSetting; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: disable-snapshot-purge, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/value',
            message:
              'Setting "disable-snapshot-purge" cannot be "true" while "auto-cleanup-system-generated-snapshot" is "true".',
            hint: 'Set auto-cleanup-system-generated-snapshot to false, and apply it first.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-cleanup-system-generated-snapshot, namespace: longhorn-system }
value: "false"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: disable-snapshot-purge, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check({ object }, { longhorn: { settings } }) {
    const conflict = purgeConflict(settings, textOf(object.metadata?.name), textOf(object['value']));
    if (conflict === undefined) return;
    const { hint, message, other } = conflict;
    const related = other && [
      { resource: other.resource, path: other.path, message: 'The other one is decided here.' },
    ];
    yield { path: at('value'), message, hint, ...(related && { related }) };
  },
};
