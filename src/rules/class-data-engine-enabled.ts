import { knownSwitch } from '../view/known-setting';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classDataEngineEnabled: Rule = {
  id: 'class-data-engine-enabled',
  summary: 'Use a data engine that is on.',
  why: "Longhorn's webhook refuses a volume of a data engine whose setting is off: claims stay Pending.",
  consequence: 'risk',
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 webhook/common/common.go ValidateRequiredDataEngineEnabled; recorded answers of its webhooks on volumes',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "false"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  dataEngine: v2
`,
        findings: [
          {
            path: '/parameters/dataEngine',
            message:
              'Volumes of this class are of the data engine v2, and setting v2-data-engine is off: no volume can be made.',
            hint: 'Set v2-data-engine to "true", or use the data engine v1.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v1-data-engine, namespace: longhorn-system }
value: "false"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/parameters/dataEngine',
            message:
              'Volumes of this class are of the data engine v1, and setting v1-data-engine is off: no volume can be made.',
            hint: 'Set v1-data-engine to "true", or use the data engine v2.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  dataEngine: v2
`,
    ],
  },
  *check(resource, context) {
    const view = classOf(resource, context.longhorn);
    const engine = view?.parameters['dataEngine'] || 'v1';
    if (view === undefined || (engine !== 'v1' && engine !== 'v2')) return;
    const setting = `${engine}-data-engine`;
    const isOn = knownSwitch(context, setting);
    const path = at('parameters', 'dataEngine');
    if (isOn === false) {
      const message = `Volumes of this class are of the data engine ${engine}, and setting ${setting} is off: no volume can be made.`;
      const other = engine === 'v1' ? 'v2' : 'v1';
      yield { path, message, hint: `Set ${setting} to "true", or use the data engine ${other}.` };
    } else if (isOn === undefined && engine === 'v2') {
      yield { path, unknown: 'other-files', message: `Setting ${setting} decides on volumes of this class.` };
    }
  },
};
