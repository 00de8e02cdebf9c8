import { mapOf, textOf } from '../manifest/json-view';
import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import type { Resource } from '../manifest/resource';
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
        findings: [
          {
            path: '/spec/secret',
            message: 'There is no Secret "luks" in namespace "longhorn-system".',
            hint: 'Create it there first, or name another.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: download, sourceParameters: { url: "https://example.org/ubuntu.img" }, secret: luks }
`,
        findings: [
          {
            path: '/spec/secretNamespace',
            message: 'The backing image has a secret and no secretNamespace.',
            hint: 'Write secretNamespace too, or leave secret out.',
          },
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
    for (const { names, steps } of secretsOf(resource)) {
      const [name, namespace] = names;
      if (name === '' || namespace === '') {
        const [there, lack] = name === '' ? [steps[1], steps[0]] : steps;
        const message = `The backing image has a ${there} and no ${lack}.`;
        yield { path: `/spec/${lack}`, message, hint: `Write ${lack} too, or leave ${there} out.` };
        continue;
      }
      const path = `/spec/${steps[0]}`;
      const shown = `${JSON.stringify(name)} in namespace ${JSON.stringify(namespace)}`;
      if (resources.ofType('/Secret').some((secret) => isSecret(secret, name, namespace))) continue;
      if (resources.isComplete)
        yield { path, message: `There is no Secret ${shown}.`, hint: 'Create it there first, or name another.' };
      else yield { path, unknown: 'other-files', message: `The Secret ${shown} is not among these files.` };
    }
  },
};

/** A Secret that an image names, by name and namespace, and where in its spec they stand. */
interface NamedSecret {
  readonly names: readonly [name: string, namespace: string];
  readonly steps: readonly [name: string, namespace: string];
}

function secretsOf(resource: Resource): NamedSecret[] {
  const parameters = sourceParameters(resource);
  const isClone = sourceTypeOf(resource) === 'clone';
  // A clone that stays as it is takes over the Secret of its source.
  if (isClone && ['', 'ignore'].includes(parameters['encryption'] ?? '')) return [];
  const spec = mapOf(resource.object['spec']);
  const own = [textOf(spec['secret']), textOf(spec['secretNamespace'])] as const;
  const given = [parameters['secret'] ?? '', parameters['secret-namespace'] ?? ''] as const;
  return [
    ...(own.join('') === '' ? [] : [{ names: own, steps: ['secret', 'secretNamespace'] as const }]),
    ...(isClone && !given.includes('')
      ? [{ names: given, steps: ['sourceParameters/secret', 'sourceParameters/secret-namespace'] as const }]
      : []),
  ];
}

function isSecret({ object: { metadata } }: Resource, name: string, namespace: string): boolean {
  return metadata?.name === name && [undefined, namespace].includes(metadata.namespace);
}
