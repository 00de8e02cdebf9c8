import { engineImageName } from '../longhorn/stored-name';
import { mapOf } from '../manifest/json-view';
import { volumeOf } from '../view/volume-view';
import { at, type Rule } from './rule';

/** Source: engineapi.CLIVersionFour. */
const cliVersionWithoutCounter = 4;

export const volumeEngineImageAble: Rule = {
  id: 'volume-engine-image-able',
  summary: 'Let the default engine image be one that can run a Volume.',
  why: "Longhorn's webhook refuses volumes while the default engine image is too old for the manager, or for what the volume asks.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Volume'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go CheckDataEngineImageCompatiblityByImage, webhook/resources/volume/validator.go; recorded answers of its webhooks',
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
metadata:
  name: default-engine-image
  namespace: longhorn-system
  annotations: { longhorn.io/update-setting-from-longhorn: "" }
value: longhornio/longhorn-engine:v1.12.1
---
apiVersion: longhorn.io/v1beta2
kind: EngineImage
metadata: { name: ei-62d20cb1, namespace: longhorn-system }
spec: { image: "longhornio/longhorn-engine:v1.12.1" }
status: { incompatible: true }
`,
        findings: [
          {
            path: '/spec/image',
            message: 'The default engine image "longhornio/longhorn-engine:v1.12.1" is incompatible with the manager.',
            hint: 'Upgrade the default engine image.',
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
    ],
  },
  *check(resource, { longhorn, resources }) {
    const volume = volumeOf(resource, longhorn);
    if (volume?.dataEngine !== 'v1') return;
    const image = longhorn.settings.entry('default-engine-image')?.value;
    const found = image === undefined ? undefined : resources.find('longhorn.io/EngineImage', engineImageName(image));
    const { cliAPIVersion, incompatible } = mapOf(found?.object['status']);
    const path = at('spec', 'image');
    const shown = `The default engine image ${JSON.stringify(image)}`;
    const hint = 'Upgrade the default engine image.';
    if (incompatible === true) yield { path, message: `${shown} is incompatible with the manager.`, hint };
    const hasNoCounter = volume.spec['revisionCounterDisabled'] === true || volume.dataLocality === 'strict-local';
    if (!hasNoCounter || typeof cliAPIVersion !== 'number' || cliAPIVersion >= cliVersionWithoutCounter) return;
    yield { path, message: `${shown} cannot do without a revision counter.`, hint };
  },
};
