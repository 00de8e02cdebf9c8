import { storageNode, storageNodeProblems, type StorageNodeInput } from '../../src/objects/storage-node';
import type { DiskInput } from '../../src/objects/node-disk';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import {
  hasShape,
  isFlag,
  isNumber,
  isText,
  isTexts,
  verdictCases,
  type Mapping,
  type VerdictCase,
} from './verdict-cases';

const disk: DiskInput = {
  name: 'ssd',
  path: '/mnt/ssd',
  type: 'filesystem',
  allowScheduling: true,
  evictionRequested: false,
  reserved: 10737418240,
  tags: ['ssd'],
};
const node: StorageNodeInput = {
  name: 'worker-1',
  namespace: 'longhorn-system',
  allowScheduling: true,
  evictionRequested: false,
  tags: ['storage', 'fast'],
  disks: [disk, { ...disk, name: 'nvme', path: '/dev/nvme0n1', type: 'block' }],
  instanceManagerCpuRequest: 500,
};

test('a node in the form that the webhook leaves alone', () => {
  const object = storageNode(node);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Node',
    metadata: { name: 'worker-1', namespace: 'longhorn-system' },
    spec: {
      name: 'worker-1',
      allowScheduling: true,
      evictionRequested: false,
      tags: ['fast', 'storage'],
      disks: {
        ssd: {
          path: '/mnt/ssd',
          diskType: 'filesystem',
          allowScheduling: true,
          evictionRequested: false,
          storageReserved: 10737418240,
          tags: ['ssd'],
        },
        nvme: {
          path: '/dev/nvme0n1',
          diskType: 'block',
          diskDriver: 'auto',
          allowScheduling: true,
          evictionRequested: false,
          storageReserved: 10737418240,
          tags: ['ssd'],
        },
      },
      instanceManagerCPURequest: 500,
    },
  });
  expect(storageNodeProblems(node)).toEqual([]);
  expectSchema(object);
});

test.each<[string, Partial<StorageNodeInput>, string]>([
  ['a name in capitals', { name: 'Worker-1' }, 'node-name-invalid'],
  ['less than no CPU', { instanceManagerCpuRequest: -1 }, 'node-cpu-request-invalid'],
  ['half a millicore', { instanceManagerCpuRequest: 0.5 }, 'node-cpu-request-invalid'],
  ['a bad tag', { tags: ['-a'] }, 'tag-invalid'],
  ['one path twice', { disks: [disk, { ...disk, name: 'b', path: '/mnt//ssd/' }] }, 'disk-path-unique'],
  ['one name twice', { disks: [disk, { ...disk, path: '/mnt/b' }] }, 'disk-name-duplicate'],
])('refused: %s', (_what, change, code) => {
  expect(storageNodeProblems({ ...node, ...change }).map((problem) => problem.code)).toEqual([code]);
});

test.each([
  [{}, 'Two disks of the node have the path "/mnt/ssd".'],
  [{ name: 'b' }, 'The disks "ssd" and "b" of the node have the path "/mnt/ssd".'],
  [
    { name: 'b', path: '/mnt//ssd/' },
    'The disks "ssd" and "b" of the node have the path "/mnt/ssd", which "/mnt//ssd/" is too.',
  ],
])('two disks with one path are told apart where they can be: %j', (change, message) => {
  const first = { ...disk, name: 'ssd', path: '/mnt/ssd' };
  expect(storageNodeProblems({ ...node, disks: [first, { ...first, ...change }] })[0]?.message).toBe(message);
});

describeWithShared('the real webhook', (shared) => {
  /** Taken by the webhook when the node is made, and refused here: why. */
  const stricter: Record<string, RegExp> = {
    // Longhorn's own rules for an update: the node could never be changed again.
    'node-create-tags-(space|dash|long)': /tag-invalid/,
    'node-create-disk-tags-space': /tag-invalid/,
    // Never becomes ready.
    'node-create-(fs-device|path-empty|path-missing|path-root|block-dir)': /disk-path-/,
    // The webhook fails on such a name as soon as it has something to fill in.
    'node-create-key-(slash|slash-first|tilde|empty|quote|backslash|empty-no-tags)': /disk-name-invalid/,
    'node-create-disk-empty': /disk-path-/,
  };
  const diskShape = {
    path: isText,
    diskType: isText,
    diskDriver: isText,
    allowScheduling: isFlag,
    evictionRequested: isFlag,
    storageReserved: isNumber,
    tags: (value: unknown) => value === null || isTexts(value),
  };
  const shape = {
    name: (value: unknown) => isText(value) && value !== '',
    allowScheduling: isFlag,
    evictionRequested: isFlag,
    instanceManagerCPURequest: isNumber,
    tags: (value: unknown) => value === null || isTexts(value),
    disks: (disks: unknown) =>
      disks === null || Object.values(disks as Mapping).every((one) => hasShape(one, diskShape) && knownEnums(one)),
  };

  const cases = verdictCases(shared, 'node-setting-recurringjob.json', 'Node').filter(expressible);

  it('has enough cases to mean something', () => expect(cases.length).toBeGreaterThan(50));

  it.each(cases.map((one) => [one.id, one] as const))('agrees on %s', (id, one) => {
    const problems = storageNodeProblems(inputOf(one)).map((problem) => problem.code);
    const reason = Object.entries(stricter).find(([pattern]) => new RegExp(`^${pattern}$`).test(id))?.[1];
    if (reason !== undefined) expect(problems.join()).toMatch(reason);
    else expect([id, problems.length === 0]).toEqual([id, one.verdict.accepted]);
  });

  it.each(Object.keys(stricter))('is more lenient for %s', (pattern) => {
    const meant = cases.filter((one) => one.verdict.accepted && new RegExp(`^${pattern}$`).test(one.id));
    expect(meant.flatMap((one) => storageNodeProblems(inputOf(one)))).not.toEqual([]);
  });

  it.each(cases.filter((one) => one.verdict.stored !== undefined).map((one) => [one.id, one] as const))(
    'writes what was stored for %s',
    (_id, one) => {
      const stored = one.verdict.stored!.spec;
      const spec = storageNode(inputOf(one))['spec'] as Mapping;
      // Fields that the case left to the API's zero values are written here.
      expect(spec).toMatchObject({ ...stored, name: one.object.metadata.name });
      for (const name of Object.keys(spec['disks'])) expect(Object.keys(stored['disks'])).toContain(name);
    },
  );

  function knownEnums(one: Mapping): boolean {
    const type = ['', 'filesystem', 'block', undefined].includes(one['diskType']);
    const driver = ['', 'auto', 'aio', 'nvme', undefined].includes(one['diskDriver']);
    // DiskReservation makes whole, safe numbers of bytes only.
    const reserved = one['storageReserved'] ?? 0;
    return type && driver && Number.isSafeInteger(reserved) && reserved >= 0;
  }

  /** What a StorageNodeInput can say, and what does not hang on the cluster: settings, the object before. */
  function expressible(one: VerdictCase): boolean {
    if (!hasShape(one.object.spec, shape) || one.op === 'delete') return false;
    if (/-(block-v2-off|add-block-v2-off|remove-|disks-absent|type-change|syncing)/.test(one.id)) return false;
    const { spec } = one.object;
    const contradiction = [spec, ...Object.values((spec['disks'] ?? {}) as Mapping)].some(
      (part) => part['allowScheduling'] === true && part['evictionRequested'] === true,
    );
    return !contradiction && !/name-empty|label-number|-status$|slash-no-|slash-tags|slash-two|tilde-one/.test(one.id);
  }

  function inputOf({ object }: VerdictCase): StorageNodeInput {
    const spec = object.spec!;
    return {
      name: object.metadata.name,
      namespace: 'longhorn-system',
      allowScheduling: spec['allowScheduling'] ?? false,
      evictionRequested: spec['evictionRequested'] ?? false,
      tags: spec['tags'] ?? [],
      disks: Object.entries((spec['disks'] ?? {}) as Mapping).map(([name, one]) => ({
        name,
        path: one['path'] ?? '',
        type: one['diskType'] || 'filesystem',
        ...(one['diskDriver'] ? { driver: one['diskDriver'] } : {}),
        allowScheduling: one['allowScheduling'] ?? false,
        evictionRequested: one['evictionRequested'] ?? false,
        reserved: one['storageReserved'] ?? 0,
        tags: one['tags'] ?? [],
      })),
      ...(spec['instanceManagerCPURequest'] === undefined
        ? {}
        : { instanceManagerCpuRequest: spec['instanceManagerCPURequest'] }),
    };
  }
});
