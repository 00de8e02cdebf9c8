import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';

const release = '1.12.1';

function object(
  apiVersion: string,
  kind: string,
  fields: JsonObject = {},
  metadata: JsonObject = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a', ...metadata }, ...fields } as unknown as KubernetesObject;
}

const longhorn = (kind: string, spec: JsonObject, metadata: JsonObject = { namespace: 'longhorn-system' }) =>
  object('longhorn.io/v1beta2', kind, { spec }, metadata);
const deployment = (podSpec: JsonObject) =>
  object('apps/v1', 'Deployment', {
    spec: { selector: { matchLabels: { app: 'a' } }, template: { metadata: { labels: { app: 'a' } }, spec: podSpec } },
  });
const container = (fields: JsonObject) => deployment({ containers: [{ name: 'a', image: 'a:1', ...fields }] });
const volume = { size: '1073741824', numberOfReplicas: 3, frontend: 'blockdev', dataEngine: 'v1' };

/** `code path: message hint` of each finding. */
function findings(subject: KubernetesObject): string[] {
  const result = checkSchema(subject, { release });
  if (!result.checked) throw new Error(result.reason);
  return result.diagnostics.map(({ code, path, message, hint }) => `${code} ${path}: ${message} ${hint}`);
}

describe('describeErrors', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'an unknown field',
      container({ envs: [] }),
      [
        'schema-unknown-field /spec/template/spec/containers/0/envs: Unknown field "envs" in spec.template.spec.containers[0]. Did you mean "env"?',
      ],
    ],
    [
      'an unknown field with an unusual name',
      object('storage.k8s.io/v1', 'StorageClass', { provisioner: 'driver.longhorn.io', 'a/b~c': 1 }),
      [
        expect.stringContaining(
          'schema-unknown-field /a~1b~0c: Unknown field "a/b~c" at the top level.',
        ) as unknown as string,
      ],
    ],
    [
      'unknown metadata',
      object('v1', 'ConfigMap', {}, { label: {} }),
      ['schema-unknown-field /metadata/label: Unknown field "label" in metadata. Did you mean "labels"?'],
    ],
    [
      'a number for a text',
      object('storage.k8s.io/v1', 'StorageClass', {
        provisioner: 'driver.longhorn.io',
        parameters: { numberOfReplicas: 3 },
      }),
      [
        'schema-type /parameters/numberOfReplicas: parameters.numberOfReplicas is 3: a number, not a text. Put what stands there in quotes.',
      ],
    ],
    [
      'a text for a number',
      longhorn('Volume', { ...volume, numberOfReplicas: '3' }),
      [
        'schema-type /spec/numberOfReplicas: spec.numberOfReplicas is "3": a text, not a whole number. Write 3 without quotes.',
      ],
    ],
    [
      'a quantity for a number',
      longhorn('Node', { disks: { ssd: { path: '/a', storageReserved: '10Gi' } } }),
      [
        'schema-type /spec/disks/ssd/storageReserved: spec.disks.ssd.storageReserved is "10Gi": a text, not a whole number. Write the plain number: 10737418240.',
      ],
    ],
    [
      'a fraction for a whole number',
      longhorn('Volume', { ...volume, numberOfReplicas: 2.5 }),
      [
        'schema-type /spec/numberOfReplicas: spec.numberOfReplicas is 2.5: a fraction, not a whole number. Write a whole number, such as 3.',
      ],
    ],
    [
      'a text for a boolean',
      object('v1', 'ServiceAccount', { automountServiceAccountToken: 'true' }),
      [
        'schema-type /automountServiceAccountToken: automountServiceAccountToken is "true": a text, not a boolean. Write true without quotes.',
      ],
    ],
    [
      'a text for a list',
      object('storage.k8s.io/v1', 'StorageClass', { provisioner: 'driver.longhorn.io', mountOptions: 'ro' }),
      ['schema-type /mountOptions: mountOptions is "ro": a text, not a list. Write a list: ["ro"].'],
    ],
    [
      'a missing field',
      object('storage.k8s.io/v1', 'StorageClass'),
      ['schema-required /provisioner: provisioner is required. Add it.'],
    ],
    [
      'an empty required text',
      object('storage.k8s.io/v1', 'StorageClass', { provisioner: '' }),
      ['schema-required /provisioner: provisioner is required. Add it.'],
    ],
    [
      'a value that is not in the list',
      longhorn('Volume', { ...volume, dataLocality: 'strictlocal' }),
      [
        'schema-enum /spec/dataLocality: spec.dataLocality is "strictlocal", which is not allowed. Did you mean "strict-local"? Allowed is one of "disabled", "best-effort", "strict-local".',
      ],
    ],
    [
      'a number below the range',
      longhorn('Volume', { ...volume, replicaRebuildingBandwidthLimit: -1 }),
      [
        'schema-range /spec/replicaRebuildingBandwidthLimit: spec.replicaRebuildingBandwidthLimit is -1; it must be at least 0. Write a value of at least 0.',
      ],
    ],
    [
      'a number above the range',
      longhorn('Volume', { ...volume, rebuildConcurrentSyncLimit: 6 }),
      [
        'schema-range /spec/rebuildConcurrentSyncLimit: spec.rebuildConcurrentSyncLimit is 6; it must be at most 5. Write a value of at most 5.',
      ],
    ],
    [
      'a number beyond int32',
      object('apps/v1', 'ReplicaSet', {
        spec: {
          replicas: 3000000000,
          selector: { matchLabels: { a: 'b' } },
          template: { metadata: { labels: { a: 'b' } }, spec: { containers: [{ name: 'a', image: 'a' }] } },
        },
      }),
      [
        'schema-range /spec/replicas: spec.replicas is 3000000000; it must be at most 2147483647. Write a value of at most 2147483647.',
      ],
    ],
    [
      'a number in a text that is none',
      longhorn('Volume', { ...volume, size: '10Gi' }),
      [
        'schema-format /spec/size: spec.size is "10Gi", which is not a whole number. Write digits without a unit, in quotes, such as "10737418240".',
      ],
    ],
    [
      'a bad quantity',
      object('v1', 'PersistentVolumeClaim', {
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10GiB' } } },
      }),
      [
        'schema-format /spec/resources/requests/storage: spec.resources.requests.storage is "10GiB", which is not a quantity. Write a number with an optional unit, such as 500m, 1.5, 10Gi or 2G.',
      ],
    ],
    [
      'a bad label key and value',
      object('v1', 'ConfigMap', {}, { labels: { 'a b': 'x', c: 'a=b' } }),
      [
        expect.stringMatching(
          /^schema-format \/metadata\/labels\/a b: The key "a b" in metadata\.labels is not a qualified name\./,
        ) as unknown as string,
        expect.stringMatching(
          /^schema-format \/metadata\/labels\/c: metadata\.labels\.c is "a=b", which is not a label value\./,
        ) as unknown as string,
      ],
    ],
    [
      'a bad name',
      object('v1', 'Namespace', {}, { name: 'New.Apps' }),
      [
        expect.stringMatching(
          /^schema-format \/metadata\/name: metadata\.name is "New\.Apps", which is not a DNS label\./,
        ) as unknown as string,
      ],
    ],
    [
      'no name',
      object('v1', 'ConfigMap', {}, { name: '' }),
      ['schema-required /metadata/name: metadata.name is required. Add it.'],
    ],
    [
      'a kind in another case',
      object('longhorn.io/v1beta2', 'volume'),
      [
        'schema-unknown-kind /kind: Longhorn 1.12.1 has no kind "volume" in longhorn.io/v1beta2. Did you mean "Volume"?',
      ],
    ],
    [
      'an old version',
      object('longhorn.io/v1beta1', 'Volume'),
      [
        'schema-unknown-kind /apiVersion: Longhorn 1.12.1 has Volume in longhorn.io/v1beta2, not in longhorn.io/v1beta1. Write apiVersion: longhorn.io/v1beta2.',
      ],
    ],
    [
      'a removed version',
      object('batch/v1beta1', 'CronJob'),
      [
        'schema-unknown-kind /apiVersion: Kubernetes serves no CronJob in batch/v1beta1 since 1.25. Write apiVersion: batch/v1, and adapt the fields.',
      ],
    ],
  ])('refuses %s', (_, subject, expected) => {
    expect(findings(subject)).toEqual(expected);
  });
});
