import { unknownSetting } from '../longhorn/unknown-setting';
import { textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const settingCurrent: Rule = {
  id: 'setting-current',
  summary: 'Write what took the place of a setting that is gone.',
  why: 'Longhorn deletes such settings when it is upgraded, and its webhook refuses to have them back.',
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 types/setting.go replacedSettingNames; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: orphan-auto-deletion, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: backup-target, namespace: longhorn-system }
value: nfs://backup.example.com:/longhorn
`,
        findings: [
          {
            path: '/metadata/name',
            message:
              'Longhorn 1.12.1 has setting "orphan-resource-auto-deletion" instead of the setting "orphan-auto-deletion".',
            hint: 'Set orphan-resource-auto-deletion to replica-data for true, and to "" for false.',
          },
          {
            path: '/metadata/name',
            message: 'Longhorn 1.12.1 has the BackupTarget "default" instead of the setting "backup-target".',
            hint: 'Write the URL into the spec.backupTargetURL of that object.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: orphan-resource-auto-deletion, namespace: longhorn-system }
value: replica-data;instance
`,
    ],
  },
  *check({ object }, { release }) {
    const unknown = unknownSetting(textOf(object.metadata?.name), release);
    if (unknown?.isReplaced !== true) return;
    yield { path: at('metadata', 'name'), message: unknown.message, hint: unknown.hint };
  },
};
