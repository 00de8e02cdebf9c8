import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storageClass, storageClassProblems, type StorageClassInput } from '../../src/objects/storage-class';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import type { Mapping } from './verdict-cases';

const input: StorageClassInput = {
  name: 'longhorn-fast',
  parameters: { numberOfReplicas: '3' },
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
  allowVolumeExpansion: true,
};

test("a class with the API server's defaults spelled out", () => {
  expect(storageClass(input)).toEqual({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'longhorn-fast' },
    provisioner: 'driver.longhorn.io',
    parameters: { numberOfReplicas: '3' },
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'Immediate',
    allowVolumeExpansion: true,
  });
  expectSchema(storageClass(input));
});

test('everything else', () => {
  const object = storageClass({
    ...input,
    isDefault: false,
    labels: { team: 'a' },
    annotations: { note: 'b' },
    mountOptions: ['noatime'],
    allowedTopologies: [{ labels: { 'topology.kubernetes.io/zone': ['a', 'b'] } }],
  });
  expect(object).toMatchObject({
    metadata: {
      labels: { team: 'a' },
      annotations: { note: 'b', 'storageclass.kubernetes.io/is-default-class': 'false' },
    },
    mountOptions: ['noatime'],
    allowedTopologies: [{ matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['a', 'b'] }] }],
  });
  expectSchema(object);
});

test.each<[Partial<StorageClassInput>, string]>([
  [{ name: 'Fast' }, 'class-name-invalid'],
  [{ annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } }, 'class-default-annotation'],
  [{ annotations: { 'storageclass.beta.kubernetes.io/is-default-class': 'true' } }, 'class-default-annotation'],
  [{ allowedTopologies: [{ labels: { zone: [] } }] }, 'class-topology-invalid'],
  [{ allowedTopologies: [{ labels: { zone: ['a', 'a'] } }] }, 'class-topology-invalid'],
  [{ allowedTopologies: [{ labels: { 'zone/': ['a'] } }] }, 'class-topology-invalid'],
])('refuses %p', (change, code) => {
  expect(storageClassProblems({ ...input, ...change }).map((problem) => problem.code)).toEqual([code]);
});

interface ClassCase {
  readonly id: string;
  readonly object: Mapping;
  readonly verdict: { readonly accepted: boolean; readonly stored?: Mapping };
}

describeWithShared('against the API server', (shared) => {
  const file = join(shared, 'verdicts', 'volume-backup-core.json');
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as ClassCase[]).filter(
    ({ object }) => object?.['kind'] === 'StorageClass',
  );
  const ours = cases.flatMap((one) => {
    const typed = inputOf(one.object);
    return typed === undefined ? [] : [{ ...one, typed }];
  });

  test('there are classes that our input can express', () => {
    expect(ours.length).toBeGreaterThan(5);
  });

  test.each(ours)('$id', ({ typed, verdict }) => {
    expect(storageClassProblems(typed).length === 0).toBe(verdict.accepted);
    if (!verdict.accepted) return;
    const { metadata, ...stored } = verdict.stored!;
    const { metadata: own, ...object } = storageClass(typed);
    expect(object).toEqual(stored);
    expect(own.name).toBe(metadata.name);
  });
});

/** The input that makes an object, where there is one. */
function inputOf(object: Mapping): StorageClassInput | undefined {
  const {
    allowVolumeExpansion = false,
    allowedTopologies,
    metadata,
    mountOptions,
    parameters = {},
    provisioner,
    reclaimPolicy = 'Delete',
    volumeBindingMode = 'Immediate',
    ...rest
  } = object;
  const annotations = metadata.annotations ?? {};
  const typed =
    provisioner === 'driver.longhorn.io' &&
    Object.keys(rest).every((key) => ['apiVersion', 'kind'].includes(key)) &&
    Object.values(parameters).every((value) => typeof value === 'string') &&
    Object.values(annotations).every((value) => typeof value === 'string') &&
    Object.keys(parameters).every((key) => key !== '') &&
    typeof allowVolumeExpansion === 'boolean' &&
    object['allowVolumeExpansion'] !== undefined &&
    ['Delete', 'Retain'].includes(reclaimPolicy) &&
    ['Immediate', 'WaitForFirstConsumer'].includes(volumeBindingMode) &&
    (mountOptions === undefined || Array.isArray(mountOptions)) &&
    allowedTopologies === undefined;
  if (!typed) return undefined;
  return {
    name: metadata.name,
    parameters,
    reclaimPolicy,
    volumeBindingMode,
    allowVolumeExpansion,
    ...(mountOptions === undefined ? {} : { mountOptions }),
  };
}
