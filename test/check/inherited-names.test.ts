import { check } from '../../src/check/check';

const words = ['constructor', 'toString', '__proto__'];

/** Places where a manifest may name anything, and the check looks the name up. */
const manifests: Readonly<Record<string, (word: string) => string>> = {
  'a parameter of a class': (word) =>
    `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: a }\nprovisioner: driver.longhorn.io\nparameters: { ${word}: "1" }\n`,
  'a type of Secret': (word) => `apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ntype: ${word}\n`,
  'a scope of a quota': (word) =>
    `apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: a }\nspec: { hard: { pods: "1" }, scopes: [${word}] }\n`,
  'a tag of YAML': (word) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: !!${word} x }\n`,
  'a data engine': (word) =>
    `apiVersion: longhorn.io/v1beta2\nkind: Volume\nmetadata: { name: a, namespace: longhorn-system }\nspec: { size: "1073741824", frontend: blockdev, dataEngine: ${word} }\n`,
  'a setting': (word) =>
    `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: ${word}, namespace: longhorn-system }\nvalue: "1"\n`,
  'a scheme of a backup store': (word) =>
    `apiVersion: longhorn.io/v1beta2\nkind: BackupTarget\nmetadata: { name: a, namespace: longhorn-system }\nspec: { backupTargetURL: "${word}://a/", credentialSecret: a, pollInterval: 5m0s }\n`,
  'a key of what should be a name': (word) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: { ${word}: 1 } }\n`,
  'a key of what should be a namespace': (word) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: { ${word}: 1 } }\n`,
  'a kind': (word) => `apiVersion: ${word}/v1\nkind: ${word}\nmetadata: { name: a }\n`,
  'labels of a workload': (word) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec:\n  selector: { matchLabels: { ${word}: a } }\n  template:\n    metadata: { labels: { b: a } }\n    spec: { containers: [{ name: a, image: a }] }\n`,
  'a type in a definition': (word) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: as.example.org }\nspec:\n  group: example.org\n  names: { kind: A, plural: as }\n  scope: Namespaced\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema: { openAPIV3Schema: { type: object, required: [${word}], properties: { a: { type: ${word}, default: 1 } } } }\n`,
};

describe.each(Object.entries(manifests))('%s', (_, manifest) => {
  test.each(words)('may be called %s, which every object of JavaScript answers to', (word) => {
    const result = check([{ path: 'a.yaml', text: manifest(word) }]);
    expect(JSON.stringify(result)).not.toMatch(/native code|\[object/);
    expect(result.counts.objects).toBe(1);
  });
});

test('keys of a ConfigMap are only those that it has', () => {
  const text =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { toString: a }\nbinaryData: { b: YQ== }\n';
  expect(check([{ path: 'a.yaml', text }]).findings).toEqual([]);
});
