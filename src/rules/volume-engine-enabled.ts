import { knownSwitch } from '../view/known-setting';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

export const volumeEngineEnabled: Rule = {
  id: 'volume-engine-enabled',
  summary: 'Turn on the data engine that a Volume is for.',
  why: "Longhorn's webhook refuses volumes of an engine that a setting turns off.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence:
    'longhorn-manager v1.12.1 webhook/common/common.go ValidateRequiredDataEngineEnabled; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v1-data-engine, namespace: longhorn-system }
value: "false"
`,
        findings: [
          {
            path: '/spec/dataEngine',
            message: 'The data engine "v1" is turned off by the setting v1-data-engine.',
            hint: 'Set v1-data-engine to "true", or use another data engine.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v2, frontend: blockdev }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check(resource, context) {
    const volume = volumeOf(resource, context.longhorn);
    if (volume === undefined || !['v1', 'v2'].includes(volume.dataEngine)) return;
    const { dataEngine } = volume;
    const setting = `${dataEngine}-data-engine`;
    const isOn = dataEngine === 'v1' ? context.longhorn.settings.isTrue(setting) : knownSwitch(context, setting);
    const path = at('spec', 'dataEngine');
    const message = `The data engine "${dataEngine}" is turned off by the setting ${setting}.`;
    const hint = `Set ${setting} to "true", or use another data engine.`;
    if (isOn === false) yield { path, message, hint };
    else if (isOn === undefined) {
      yield {
        path,
        unknown: 'other-files',
        message: `The setting ${setting} decides on a volume of that data engine.`,
      };
    }
  },
};
