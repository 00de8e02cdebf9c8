import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, claimProblems, type ClaimInput } from '../../src/objects/claim';
import { parseQuantity } from '../../src/kubernetes/quantity';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import type { Mapping } from './verdict-cases';

const gibibyte = 1n << 30n;
const input: ClaimInput = {
  name: 'data',
  namespace: 'apps',
  storageClassName: 'longhorn-fast',
  size: 10n * gibibyte,
  accessModes: ['ReadWriteOnce'],
  block: false,
};

test('a claim', () => {
  expect(claim(input)).toEqual({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'apps' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'longhorn-fast',
      volumeMode: 'Filesystem',
      resources: { requests: { storage: '10Gi' } },
    },
  });
  expect(claimProblems(input)).toEqual([]);
  expectSchema(claim(input));
});

test('recurring jobs are labels, and the one that makes Longhorn look at them', () => {
  const recurringJobs = [
    { name: 'backup', isGroup: false },
    { name: 'daily', isGroup: true },
  ];
  const object = claim({ ...input, labels: { app: 'db' }, recurringJobs });
  expect(object.metadata.labels).toEqual({
    app: 'db',
    'recurring-job.longhorn.io/source': 'enabled',
    'recurring-job.longhorn.io/backup': 'enabled',
    'recurring-job-group.longhorn.io/daily': 'enabled',
  });
  expect(claim({ ...input, recurringJobs: [] }).metadata.labels).toEqual({
    'recurring-job.longhorn.io/source': 'enabled',
  });
  expectSchema(object);
});

test.each([
  ['VolumeSnapshot' as const, { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'yesterday' }],
  ['PersistentVolumeClaim' as const, { kind: 'PersistentVolumeClaim', name: 'yesterday' }],
])('a source of kind %s', (kind, dataSource) => {
  const object = claim({ ...input, source: { kind, name: 'yesterday' } });
  expect(object['spec']).toMatchObject({ dataSource });
  expectSchema(object);
});

test.each<[Partial<ClaimInput>, string]>([
  [{ name: 'Data' }, 'claim-name-invalid'],
  [{ namespace: '' }, 'claim-namespace-invalid'],
  [{ storageClassName: 'Fast' }, 'claim-class-invalid'],
  [{ source: { kind: 'VolumeSnapshot', name: '' } }, 'claim-source-invalid'],
  [{ size: 0n }, 'claim-size-invalid'],
  [{ accessModes: [] }, 'claim-access-mode-missing'],
  [{ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }, 'claim-access-mode-alone'],
  [{ labels: { 'recurring-job.longhorn.io/backup': 'enabled' } }, 'claim-recurring-labels'],
])('refuses %p', (change, code) => {
  const problems = claimProblems({ ...input, ...change });
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.message).not.toContain('undefined');
});

interface ClaimCase {
  readonly id: string;
  readonly object: Mapping;
  readonly verdict: { readonly accepted: boolean; readonly stored?: Mapping };
}

describeWithShared('against the API server', (shared) => {
  const file = join(shared, 'verdicts', 'volume-backup-core.json');
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as ClaimCase[]).filter(
    ({ object }) => object?.['kind'] === 'PersistentVolumeClaim',
  );
  const ours = cases.flatMap((one) => {
    const typed = inputOf(one.object);
    return typed === undefined ? [] : [{ ...one, typed }];
  });

  test('there are claims that our input can express', () => {
    expect(ours.length).toBeGreaterThan(6);
  });

  test.each(ours)('$id', ({ typed, verdict }) => {
    const hasJobs = Object.keys(typed.labels ?? {}).some((key) => key.startsWith('recurring-job'));
    expect(claimProblems(typed).length === 0).toBe(verdict.accepted && !hasJobs);
    if (!verdict.accepted) return;
    const spec = claim(typed)['spec'] as Mapping;
    expect(verdict.stored!['spec']).toMatchObject({ accessModes: spec['accessModes'], volumeMode: spec['volumeMode'] });
    expect(parseQuantity(verdict.stored!['spec'].resources.requests.storage)).toBe(typed.size);
  });
});

/** The input that makes an object, where there is one. */
function inputOf({ metadata, spec = {} }: Mapping): ClaimInput | undefined {
  const { accessModes = [], dataSource, resources, storageClassName, volumeMode = 'Filesystem', ...rest } = spec;
  const size = parseQuantity(resources?.requests?.storage ?? '');
  if (
    Object.keys(rest).length > 0 ||
    !Array.isArray(accessModes) ||
    size === undefined ||
    metadata.namespace === undefined
  )
    return undefined;
  if (dataSource?.kind === 'VolumeSnapshot' && dataSource.apiGroup === undefined) return undefined;
  const source = dataSource === undefined ? {} : { source: { kind: dataSource.kind, name: dataSource.name ?? '' } };
  const labels = metadata.labels === undefined ? {} : { labels: metadata.labels };
  const named = storageClassName === undefined ? {} : { storageClassName };
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    size,
    accessModes,
    block: volumeMode === 'Block',
    ...source,
    ...labels,
    ...named,
  };
}
