import type { ClaimInput } from '../../src/objects/claim';
import { claimClassConflicts } from '../../src/objects/claim-class-conflicts';
import type { Parameters } from '../../src/objects/storage-class-parameters';

const mebibyte = 1n << 20n;
const input: ClaimInput = {
  name: 'data',
  namespace: 'apps',
  size: 1024n * mebibyte,
  accessModes: ['ReadWriteOnce'],
  block: false,
};
const shared = { accessModes: ['ReadWriteMany'] };
const snapshot = { source: { kind: 'VolumeSnapshot' as const, name: 'yesterday' } };

test.each<[string, Partial<ClaimInput>, Parameters]>([
  ['claim-strict-local-not-shared', shared, { dataLocality: 'strict-local' }],
  ['claim-block-not-shared', { ...shared, block: true }, {}],
  ['claim-migratable-block', shared, { migratable: 'true' }],
  ['claim-xfs-size', { size: 298n * mebibyte }, { fsType: 'xfs' }],
  ['claim-encrypted-size', { size: 16n * mebibyte }, { encrypted: 'true' }],
  ['claim-backup-block-size', { size: 100n * mebibyte }, { backupBlockSize: '16Mi' }],
])('%s', (code, change, parameters) => {
  expect(claimClassConflicts({ ...input, ...change }, parameters).map((problem) => problem.code)).toEqual([code]);
});

test.each<[Partial<ClaimInput>, Parameters]>([
  [shared, { dataLocality: 'best-effort' }],
  [{}, { dataLocality: 'strict-local' }],
  [
    { ...shared, block: true },
    { migratable: 'true', dataLocality: 'strict-local' },
  ],
  [{}, { migratable: 'true' }],
  // Rounded up to a multiple of 2 MiB.
  [{ size: 299n * mebibyte + 1n }, { fsType: 'xfs' }],
  [{ size: 10n * mebibyte, ...snapshot }, { fsType: 'xfs' }],
  [{ size: 10n * mebibyte, block: true }, { fsType: 'xfs' }],
  [{ size: 16n * mebibyte + 1n }, { encrypted: 'true' }],
  [{ size: 16n * mebibyte }, { encrypted: 'false' }],
  // Not one of the words that Go takes for true.
  [{ size: 16n * mebibyte }, { encrypted: 'tRuE' }],
  [{ size: 96n * mebibyte }, { backupBlockSize: '16Mi' }],
  [{ size: 5n * mebibyte }, { backupBlockSize: '2Mi' }],
])('takes %p on a class with %p', (change, parameters) => {
  expect(claimClassConflicts({ ...input, ...change }, parameters)).toEqual([]);
});
