import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { check } from '../../src/check/check';
import { readFiles } from '../../src/check/read-files';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { nodeSchema } from '../../src/schemas/node-schema';
import { mutated, mutationsOf } from '../manifest/sample-crds';
import { describeWithShared } from '../shared';

const newest = '1.12.1';
const strict = { strict: true, strictRequired: false, allowUnionTypes: true } as const;
const validate = new Ajv(strict).compile(nodeSchema(releaseFor(newest)));

const node = {
  apiVersion: 'longhorn.io/v1beta2',
  kind: 'Node',
  metadata: {
    name: 'worker-1',
    namespace: 'longhorn-system',
    annotations: { 'argocd.argoproj.io/sync-options': 'Delete=false' },
  },
  spec: {
    name: 'worker-1',
    allowScheduling: true,
    evictionRequested: false,
    instanceManagerCPURequest: 500,
    tags: ['storage'],
    disks: {
      ssd: {
        path: '/mnt/ssd',
        diskType: 'filesystem',
        allowScheduling: true,
        evictionRequested: false,
        storageReserved: 1073741824,
        tags: ['fast'],
      },
      dev: { path: '/dev/disk/by-id/a', diskType: 'block', diskDriver: 'aio', allowScheduling: true },
    },
  },
} as unknown as KubernetesObject;

/** What check says that a schema can say as well; the rest is about several values, or other objects. */
const aboutOneValue = new Set([
  'disk-path-given',
  'disk-reservation-not-negative',
  'disk-scheduling-given',
  'node-cpu-request-not-negative',
  'node-scheduling-given',
  'node-tag-valid',
  'schema-enum',
  'schema-range',
  'schema-required',
  'schema-type',
  'schema-unknown-field',
]);

/** Where check and the schema differ about an object that stands alone. */
function difference(object: KubernetesObject): string | undefined {
  const isValid = validate(object);
  const { findings, notChecked } = check([{ path: 'node.json', text: JSON.stringify(object) }], { release: newest });
  if (findings.length === 0 && notChecked.length === 0 && !isValid)
    return `only the schema: ${JSON.stringify(validate.errors)}`;
  const found = findings.find(({ code }) => aboutOneValue.has(code));
  return isValid && found !== undefined ? `only check: ${found.message}` : undefined;
}

it.each(supportedReleases())('is a JSON Schema of draft 7 without keywords of its own (%s)', (version) => {
  const schema = nodeSchema(releaseFor(version));
  const ajv = new Ajv(strict);
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(ajv.validate(schema, node)).toBe(true);
});

it('takes and refuses what check does', () => {
  expect(difference(node)).toBeUndefined();
  const found = mutationsOf(node).flatMap(([name, object]) => {
    const text = difference(object);
    return text === undefined ? [] : [`${name}: ${text}`];
  });
  expect(found).toEqual([]);
});

it.each<[string, KubernetesObject, boolean]>([
  ['a node without its name in spec', mutated(node, ['spec', 'name'], undefined), false],
  [
    'one that Longhorn has made',
    mutated(mutated(node, ['spec', 'name'], undefined), ['spec', 'disks', 'default-disk-0123456789ab'], {
      path: '/var/lib/longhorn',
      allowScheduling: true,
    }),
    true,
  ],
  [
    'a disk that is to be emptied',
    mutated(node, ['spec', 'disks', 'ssd'], { path: '/a', evictionRequested: true }),
    true,
  ],
  ['a disk that does not say whether', mutated(node, ['spec', 'disks', 'ssd'], { path: '/a' }), false],
  ['a field of another kind', mutated(node, ['spec', 'replicas'], 1), false],
  ['text that Flux fills in', mutated(node, ['spec', 'allowScheduling'], '${ON}'), true],
])('%s', (_, object, expected) => {
  expect(validate(object)).toBe(expected);
});

describeWithShared('the schema of Nodes and real ones', (shared) => {
  it('takes and refuses what check does', () => {
    const corpus = join(shared, 'corpus');
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const texts = names.map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') }));
    const { resources } = readFiles(texts.filter(({ text }) => /longhorn\.io/.test(text)));
    const nodes = resources.filter(
      ({ object }) => object.apiVersion === 'longhorn.io/v1beta2' && object.kind === 'Node',
    );
    expect(nodes.length).toBeGreaterThan(20);
    const found = nodes.flatMap(({ file, object }) => {
      const text = difference(object);
      return text === undefined ? [] : [`${file}: ${text}`];
    });
    expect(found).toEqual([]);
  });
});
