import {
  longhornVolume,
  longhornVolumeProblems,
  persistentVolume,
  persistentVolumeClaim,
  persistentVolumeProblems,
  volumeSize,
  type PersistentVolumeInput,
  type VolumeInput,
} from '../../src/objects/static-volume';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import { hasShape, isFlag, isNumber, isText, isTexts, verdictCases, type VerdictCase } from './verdict-cases';

const gibibyte = 1n << 30n;
const volume: VolumeInput = {
  name: 'data',
  namespace: 'longhorn-system',
  size: 10n * gibibyte,
  accessMode: 'rwo',
  numberOfReplicas: 3,
  dataEngine: 'v1',
  dataLocality: 'disabled',
  frontend: 'blockdev',
  encrypted: false,
  backupTargetName: 'default',
  nodeSelector: ['storage'],
  diskSelector: [],
};
const claim: PersistentVolumeInput = {
  name: 'data',
  size: 10n * gibibyte,
  accessMode: 'rwo',
  block: false,
  fsType: 'ext4',
  storageClassName: 'longhorn-static',
  claimName: 'data',
  claimNamespace: 'apps',
};

test.each([
  [1n, 2097152n],
  [2097152n, 2097152n],
  [2097153n, 4194304n],
  [1000000000n, 1000341504n],
])('a size of %d bytes becomes %d', (size, expected) => {
  expect(volumeSize(size)).toBe(expected);
});

test('a Longhorn volume has what a user decides', () => {
  const object = longhornVolume(volume);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: { name: 'data', namespace: 'longhorn-system' },
    spec: {
      size: '10737418240',
      numberOfReplicas: 3,
      accessMode: 'rwo',
      dataEngine: 'v1',
      dataLocality: 'disabled',
      frontend: 'blockdev',
      backupTargetName: 'default',
      nodeSelector: ['storage'],
      diskSelector: [],
      staleReplicaTimeout: 2880,
    },
  });
  expect(longhornVolumeProblems(volume)).toEqual([]);
  expectSchema(object);
});

test('encryption and strict locality are said where they are', () => {
  const special = { ...volume, encrypted: true, dataLocality: 'strict-local', numberOfReplicas: 1 };
  expect(longhornVolume(special)['spec']).toMatchObject({ encrypted: true, revisionCounterDisabled: true });
  expect(longhornVolumeProblems(special)).toEqual([]);
  expectSchema(longhornVolume(special));
});

test('a PersistentVolume for one claim', () => {
  const object = persistentVolume(claim);
  expect(object).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'data' },
    spec: {
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: 'longhorn-static',
      volumeMode: 'Filesystem',
      csi: { driver: 'driver.longhorn.io', volumeHandle: 'data', fsType: 'ext4' },
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: 'data', namespace: 'apps' },
    },
  });
  expect(persistentVolumeProblems(claim)).toEqual([]);
  expectSchema(object);
});

test('its claim', () => {
  const object = persistentVolumeClaim(claim);
  expect(object).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'apps' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'longhorn-static',
      volumeMode: 'Filesystem',
      volumeName: 'data',
      resources: { requests: { storage: '10Gi' } },
    },
  });
  expectSchema(object);
});

test('an encrypted volume names its Secret for staging, publishing and expanding', () => {
  const secret = { name: 'key', namespace: 'longhorn-system' };
  const object = persistentVolume({ ...claim, secret });
  expect(object['spec']).toMatchObject({
    csi: { nodeStageSecretRef: secret, nodePublishSecretRef: secret, nodeExpandSecretRef: secret },
  });
  expectSchema(object);
});

test('a block volume has no file system', () => {
  const { spec } = persistentVolume({ ...claim, block: true }) as unknown as {
    spec: { csi: object; volumeMode: string };
  };
  expect(spec.volumeMode).toBe('Block');
  expect(spec.csi).not.toHaveProperty('fsType');
});

test.each([
  [1n, '2Mi'],
  [1536n << 20n, '1536Mi'],
  [1024n * gibibyte, '1Ti'],
  [3n * 1024n * 1024n * gibibyte, '3Pi'],
])('%d bytes are written as %s', (size, text) => {
  expect(persistentVolumeClaim({ ...claim, size })['spec']).toMatchObject({
    resources: { requests: { storage: text } },
  });
});

test.each<[string, Partial<VolumeInput>, string]>([
  ['no replica', { numberOfReplicas: 0 }, 'volume-replicas-range'],
  ['21 replicas', { numberOfReplicas: 21 }, 'volume-replicas-range'],
  ['strict locality with three replicas', { dataLocality: 'strict-local' }, 'volume-strict-local-replicas'],
  [
    'strict locality for several nodes',
    { dataLocality: 'strict-local', numberOfReplicas: 1, accessMode: 'rwx' },
    'volume-strict-local-access',
  ],
  ['ublk on v1', { frontend: 'ublk' }, 'volume-frontend-engine'],
  ['16 encrypted MiB', { encrypted: true, size: 16n << 20n }, 'volume-encrypted-size'],
  ['no backup target', { backupTargetName: '' }, 'backup-target-name-invalid'],
  ['a bad node tag', { nodeSelector: ['a b'] }, 'tag-invalid'],
  ['a bad disk tag', { diskSelector: ['a b'] }, 'tag-invalid'],
])('refused as Longhorn volume: %s', (_what, change, code) => {
  expect(longhornVolumeProblems({ ...volume, ...change }).map((problem) => problem.code)).toEqual([code]);
});

test.each<[string, Partial<PersistentVolumeInput>, string]>([
  ['a dot in its name', { name: 'my.data' }, 'volume-name-invalid'],
  ['one character as name', { name: 'n' }, 'volume-name-invalid'],
  ['41 characters as name', { name: 'n'.repeat(41) }, 'volume-name-invalid'],
  ['a name in capitals', { name: 'Data' }, 'volume-name-invalid'],
  ['a claim in capitals', { claimName: 'Data' }, 'claim-name-invalid'],
  ['no namespace', { claimNamespace: '' }, 'claim-namespace-invalid'],
  ['no size', { size: 0n }, 'volume-size-invalid'],
  ['a block device for several nodes', { block: true, accessMode: 'rwx' }, 'volume-block-shared'],
])('refused as PersistentVolume: %s', (_what, change, code) => {
  expect(persistentVolumeProblems({ ...claim, ...change }).map((problem) => problem.code)).toEqual([code]);
});

describeWithShared('the real webhook', (shared) => {
  const isOneOf =
    (...values: string[]) =>
    (value: unknown) =>
      values.includes(value as string);
  const shape = {
    size: (value: unknown) => isText(value) && /^[1-9][0-9]{0,17}$/.test(value as string),
    numberOfReplicas: isNumber,
    frontend: isOneOf('blockdev', 'ublk'),
    dataEngine: isOneOf('v1', 'v2'),
    dataLocality: isOneOf('disabled', 'best-effort', 'strict-local'),
    accessMode: isOneOf('rwo', 'rwop', 'rwx'),
    encrypted: isFlag,
    nodeSelector: isTexts,
    diskSelector: isTexts,
    backupTargetName: (value: unknown) => isText(value) && value !== '',
  };
  const hasNoLabels = (metadata: unknown) => !Object.hasOwn(metadata as object, 'labels');
  const cases = verdictCases(shared, 'volume-backup-core.json', 'Volume').filter(expressible);

  it('has enough cases to mean something', () => expect(cases.length).toBeGreaterThan(20));

  it.each(cases.map((one) => [one.id, one] as const))('agrees on %s', (id, one) => {
    const input = inputOf(one);
    const problems = [...longhornVolumeProblems(input), ...persistentVolumeProblems({ ...claim, ...input })];
    expect([id, problems.length === 0]).toEqual([id, one.verdict.accepted]);
  });

  it.each(cases.filter((one) => one.verdict.accepted).map((one) => [one.id, one] as const))(
    'writes what was stored for %s',
    (_id, one) => {
      const { staleReplicaTimeout: _minutes, ...spec } = longhornVolume(inputOf(one))['spec'] as Record<
        string,
        unknown
      >;
      expect(one.verdict.stored!.spec).toMatchObject(spec);
    },
  );

  /** What a VolumeInput can say, and what does not hang on the cluster: settings, images, targets. */
  function expressible({ id, op, object }: VerdictCase): boolean {
    const hangs = /-(by-setting|v1-disabled|no-manager-yet|no-default-target|target-missing|old-engine|incompatible)$/;
    // The webhook stores these two under another name.
    const renamed = ['volume-name-upper-case', 'volume-name-41'].includes(id);
    if (!hasShape(object, { apiVersion: isText, kind: isText, metadata: hasNoLabels, spec: () => true })) return false;
    return op === 'create' && hasShape(object.spec, shape) && 'frontend' in object.spec && !hangs.test(id) && !renamed;
  }

  function inputOf({ object }: VerdictCase): VolumeInput {
    const { size, ...spec } = object.spec!;
    const given = { ...volume, nodeSelector: [], ...spec, name: object.metadata.name };
    return { ...given, numberOfReplicas: spec['numberOfReplicas'] ?? 0, size: BigInt(size ?? 1) };
  }
});
