import { parseGoBool } from '../longhorn/go-number';
import { textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

const cleanup = 'auto-cleanup-system-generated-snapshot';
const disablePurge = 'disable-snapshot-purge';

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
    const name = textOf(object.metadata?.name);
    const other = name === cleanup ? disablePurge : cleanup;
    if (![cleanup, disablePurge].includes(name) || !settings.isKnown(other)) return;
    const [value, otherValue] = [textOf(object['value']), settings.value(other)];
    // Upstream compares the value with "true" and nothing else, and reads the other one without trimming it.
    const isOther = parseGoBool(otherValue);
    if (isOther === false || (isOther === true && value !== 'true')) return;
    const [own, shown] = [JSON.stringify(value), JSON.stringify(otherValue)];
    const entry = settings.entry(other);
    yield {
      path: at('value'),
      message: `Setting "${name}" cannot be ${own} while "${other}" is ${shown}.`,
      hint: `Set ${cleanup} to false, and apply it first.`,
      ...(entry && {
        related: [{ resource: entry.resource, path: entry.path, message: `"${other}" is decided here` }],
      }),
    };
  },
};
