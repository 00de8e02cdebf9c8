import { mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import type { Rule } from './rule';

export const backingImageSecretExists: Rule = {
  id: 'backing-image-secret-exists',
  summary: 'Create the Secret of an encrypted BackingImage first.',
  why: "Longhorn's webhook refuses an image whose Secret is not there.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
---
apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "", pollInterval: 5m0s }
---
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, secret: luks, secretNamespace: longhorn-system }
`,
        isComplete: true,
        findings: [{ path: '/spec/secret', message: 'There is no Secret "luks" in namespace "longhorn-system".' }],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, secret: luks }
`,
        findings: [
          { path: '/spec/secretNamespace', message: 'The backing image has a secret and no secretNamespace.' },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, secret: luks, secretNamespace: longhorn-system }
`,
    ],
  },
  *check(resource, { resources }) {
    const spec = mapOf(resource.object['spec']);
    const parameters = sourceParameters(resource);
    const isClone = sourceTypeOf(resource) === 'clone';
    // A clone that stays as it is takes over the Secret of its source.
    const isInherited = isClone && ['', 'ignore'].includes(parameters['encryption'] ?? '');
    const own = isInherited ? ['', ''] : [textOf(spec['secret']), textOf(spec['secretNamespace'])];
    const given = [parameters['secret'] ?? '', parameters['secret-namespace'] ?? ''];
    const pairs = [
      { names: own, steps: ['secret', 'secretNamespace'] },
      ...(isClone && !isInherited && !given.includes('')
        ? [{ names: given, steps: ['sourceParameters/secret', 'sourceParameters/secret-namespace'] }]
        : []),
    ];
    for (const { names, steps } of pairs) {
      const [name = '', namespace = ''] = names;
      if (name === '' && namespace === '') continue;
      if (name === '' || namespace === '') {
        const [there, lack] = name === '' ? [steps[1], steps[0]] : steps;
        const message = `The backing image has a ${there} and no ${lack}.`;
        yield { path: `/spec/${lack}`, message, hint: 'Name both.' };
        continue;
      }
      const path = `/spec/${steps[0]}`;
      const shown = `${JSON.stringify(name)} in namespace ${JSON.stringify(namespace)}`;
      const isThere = resources
        .ofType('/Secret')
        .some(
          ({ object: { metadata } }) => metadata?.name === name && [undefined, namespace].includes(metadata.namespace),
        );
      if (isThere) continue;
      if (resources.isComplete) yield { path, message: `There is no Secret ${shown}.`, hint: 'Create it first.' };
      else yield { path, unknown: 'other-files', message: `The Secret ${shown} is not among these files.` };
    }
  },
};
