import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { readFiles } from '../../src/check/read-files';
import { hasTemplate } from '../../src/check/templates';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { mapOf } from '../../src/manifest/json-view';
import type { Json, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import { parameterProblems, type Parameters } from '../../src/objects/storage-class-parameters';
import { storageClassSchema } from '../../src/schemas/storage-class-schema';
import { mutated, mutationsOf } from '../manifest/sample-crds';
import { describeWithShared } from '../shared';

const releases = supportedReleases();
const strict = { strict: true, allowUnionTypes: true, allErrors: true, allowMatchingProperties: true } as const;
const validators = new Map<string, ValidateFunction>(
  releases.map((version) => [version, new Ajv(strict).compile(storageClassSchema(releaseFor(version)))]),
);

const storageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'fast', annotations: { a: 'b' }, labels: { a: 'b' } },
  provisioner: 'driver.longhorn.io',
  reclaimPolicy: 'Retain',
  volumeBindingMode: 'WaitForFirstConsumer',
  allowVolumeExpansion: true,
  mountOptions: ['noatime'],
  allowedTopologies: [{ matchLabelExpressions: [{ key: 'zone', values: ['a', 'b'] }] }],
  parameters: { numberOfReplicas: '3', dataLocality: 'best-effort', diskSelector: 'ssd,fast' },
} as unknown as KubernetesObject;

/**
 * What a JSON Schema cannot say, or this one leaves to check: JSON inside a text, quantities, effects of taints, names, and
 * items that repeat.
 */
const beyondSchemas = [
  /Parameter "(?:recurringJobSelector|backingImageDataSourceParameters|backupBlockSize|shareManagerTolerations)" is/,
  /repeats|metadata\.name is|metadata\.namespace|label|annotations|finalizers|ownerReferences/,
];

/** Where check and the schema differ about a class. */
function difference(object: KubernetesObject, version: string): string | undefined {
  const validate = validators.get(version)!;
  const isValid = validate(object);
  const schema = checkSchema(object, { release: version });
  const texts = Object.entries(mapOf(object['parameters'])).map(([name, value]) => [name, value ?? '']);
  const isText = texts.every(([, value]) => typeof value === 'string');
  const parameters = Object.fromEntries(texts) as Parameters;
  const found = [
    ...(schema.checked ? schema.diagnostics : []),
    ...(isText && object['provisioner'] === 'driver.longhorn.io'
      ? parameterProblems(releaseFor(version), parameters)
      : []),
  ];
  if (found.length === 0 && !isValid) return `only the schema: ${JSON.stringify(validate.errors)}`;
  const told = found.find(({ message }) => !beyondSchemas.some((pattern) => pattern.test(message)));
  return isValid && told !== undefined ? `only check: ${told.message}` : undefined;
}

it.each(releases)('is a JSON Schema of draft 7 without keywords of its own (%s)', (version) => {
  const schema = storageClassSchema(releaseFor(version));
  expect(new Ajv(strict).validateSchema(schema)).toBe(true);
  const parameters = mapOf(mapOf(mapOf(schema['properties'])['parameters'])['properties']);
  const silent = Object.entries(parameters).filter(
    ([, parameter]) => !/^[A-Z].*\.$/.test(String(mapOf(parameter)['description'] ?? 'no')),
  );
  expect(silent.map(([name]) => name)).toEqual([]);
  const defaults = Object.entries(parameters).flatMap(([name, parameter]) => {
    const value = mapOf(parameter)['default'];
    return value === undefined ? [] : [[name, value]];
  });
  expect(difference(mutated(storageClass, ['parameters'], Object.fromEntries(defaults)), version)).toBeUndefined();
});

it('takes and refuses what check does', () => {
  expect(difference(storageClass, '1.12.1')).toBeUndefined();
  const found = mutationsOf(storageClass).flatMap(([name, object]) => {
    // Another provisioner is another product.
    if (object['provisioner'] !== 'driver.longhorn.io') return [];
    const text = difference(object, '1.12.1');
    return text === undefined ? [] : [`${name}: ${text}`];
  });
  expect(found).toEqual([]);
});

const samples = (
  '|x|true|false|1|0|T|yes|-1|3|20|21|31|32|1024|1025|1.5|1e3|007|+3|v1|v2|V1|disabled|best-effort|strict-local|ignored|enabled|' +
  'least-effort|ssd,fast|ssd, fast|a:b|a=b:NoSchedule|[]|[{"name":"a","isGroup":true}]|{}|{"a":"b"}|ext4|xfs|2Mi|16Mi|blockdev|' +
  'ublk|full-copy|linked-clone|sharded|raid1|erasureCoding|node|zone|${X}'
).split('|');

it.each(releases)('takes and refuses the parameters that check does (%s)', (version) => {
  const names = [
    ...Object.keys(releaseFor(releases.at(-1)!).storageClassParameters),
    'fstype',
    'recurringJobs',
    'csiProvisionerSecretName',
  ];
  const found = names.flatMap((name) =>
    [null, ...samples].flatMap((value) => {
      if (value === '${X}') return [];
      const text = difference(mutated(storageClass, ['parameters'], { [name]: value }), version);
      return text === undefined ? [] : [`${name}=${value}: ${text}`];
    }),
  );
  expect(found).toEqual([]);
});

describeWithShared('the schema of StorageClasses and real ones', (shared) => {
  it('takes and refuses what check does', () => {
    const corpus = join(shared, 'corpus');
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const texts = names.map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') }));
    const { resources } = readFiles(texts.filter(({ text }) => /driver\.longhorn\.io/.test(text)));
    const classes = resources.filter(
      ({ object }) =>
        object.kind === 'StorageClass' &&
        object['provisioner'] === 'driver.longhorn.io' &&
        !hasTemplate(object as unknown as Json),
    );
    expect(classes.length).toBeGreaterThan(80);
    const found = classes.flatMap(({ file, object }) =>
      releases.flatMap((version) => {
        const text = difference(object, version);
        return text === undefined ? [] : [`${version} ${file}: ${text}`];
      }),
    );
    expect(found).toEqual([]);
  });
});
