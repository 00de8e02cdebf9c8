import { nameProblem } from '../kubernetes/names';
import { textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

const setting = 'default-longhorn-static-storage-class';

export const settingStaticClassExists: Rule = {
  id: 'setting-static-class-exists',
  summary: 'Name a StorageClass that exists as the class of static volumes.',
  why: "Longhorn's webhook looks for any class but its own longhorn-static, and refuses the setting without it.",
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
metadata: { name: default-longhorn-static-storage-class, namespace: longhorn-system }
value: Longhorn Static
`,
        findings: [
          {
            path: '/value',
            message: 'No StorageClass can have the name "Longhorn Static".',
            hint: 'Name a class that is applied before, or longhorn-static.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: default-longhorn-static-storage-class, namespace: longhorn-system }
value: longhorn-static
`,
    ],
  },
  *check({ object }, { release, resources }) {
    const value = textOf(object['value']);
    if (object.metadata?.name !== setting || value === '' || value === release.settings[setting]?.default) return;
    const path = at('value');
    const shown = JSON.stringify(value);
    const hint = 'Name a class that is applied before, or longhorn-static.';
    if (nameProblem('dnsSubdomain', value) !== undefined) {
      yield { path, message: `No StorageClass can have the name ${shown}.`, hint };
    } else if (resources.find('storage.k8s.io/StorageClass', value) === undefined) {
      if (resources.isComplete) yield { path, message: `There is no StorageClass ${shown}.`, hint };
      else yield { path, unknown: 'existing-objects', message: `Whether the StorageClass ${shown} exists.` };
    }
  },
};
