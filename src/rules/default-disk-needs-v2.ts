import { isDevicePath } from '../objects/node-disk';
import { knownSwitch } from '../view/known-setting';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

export const defaultDiskNeedsV2: Rule = {
  id: 'default-disk-needs-v2',
  summary: 'Turn on the data engine v2 where the default disk is a device.',
  why: 'Longhorn makes a node without any disk where the path of the default disk is a device and the data engine v2 is off.',
  consequence: 'ignored',
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go CreateDefaultNode, needDefaultDiskCreation',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: /dev/nvme1n1
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "false"
`,
        findings: [
          {
            path: '/value',
            message:
              'The default disk is the device "/dev/nvme1n1", and setting v2-data-engine is off: nodes get no disk.',
            hint: 'Set v2-data-engine to "true", or give a directory.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-data-path, namespace: longhorn-system }
value: /dev/nvme1n1
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, context) {
    for (const { name, path, value } of takenSettings(resource, context)) {
      if (name !== 'default-data-path' || !isDevicePath(value)) continue;
      // Nodes that are to have disks of their own need none.
      if (knownSwitch(context, 'create-default-disk-labeled-nodes') === true) continue;
      if (knownSwitch(context, 'v2-data-engine') !== false) continue;
      yield {
        path,
        message: `The default disk is the device ${JSON.stringify(value)}, and setting v2-data-engine is off: nodes get no disk.`,
        hint: 'Set v2-data-engine to "true", or give a directory.',
      };
    }
  },
};
