import { parameterConflicts } from '../../src/objects/storage-class-conflicts';
import { releaseFor } from '../../src/longhorn/release';
import type { Parameters } from '../../src/objects/storage-class-parameters';
import { describeWithShared } from '../shared';
import { verdictCases, type Mapping } from './verdict-cases';

const codes = (parameters: Parameters) => parameterConflicts(parameters, releaseFor('1.12.1')).map(({ code }) => code);

const secrets = Object.fromEntries(
  ['node-stage', 'node-publish'].flatMap((use) =>
    ['name', 'namespace'].map((part) => [`csi.storage.k8s.io/${use}-secret-${part}`, 'x']),
  ),
);
const sharded = {
  dataEngine: 'v2',
  'dataLayout.type': 'sharded',
  'dataLayout.dataChunks': '4',
  'dataLayout.parityChunks': '2',
  'dataLayout.stripSizeKB': '64',
};

test.each<[string, Parameters]>([
  ['class-strict-local-one-replica', { dataLocality: 'strict-local' }],
  ['class-strict-local-one-replica', { dataLocality: 'strict-local', numberOfReplicas: '2' }],
  ['class-stale-timeout-positive', { staleReplicaTimeout: '0' }],
  [
    'class-strict-local-without-topology',
    { dataLocality: 'strict-local', numberOfReplicas: '1', strictTopology: 'true' },
  ],
  ['class-encryption-key', { encrypted: 'true' }],
  ['class-encryption-key', { ...secrets, encrypted: '1', 'csi.storage.k8s.io/node-stage-secret-name': '' }],
  ['class-file-system-named-once', { fsType: 'ext4', 'csi.storage.k8s.io/fstype': 'ext4' }],
  ['class-share-or-exclusive', { share: 'true', exclusive: 'true' }],
  ['class-unmap-on-v1', { dataEngine: 'v2', unmapMarkSnapChainRemoved: 'enabled' }],
  ['class-frontend-attachable', { frontend: 'ublk' }],
  ['class-frontend-attachable', { frontend: 'iscsi' }],
  ['class-frontend-attachable', { dataEngine: 'v2', frontend: 'nvmf' }],
  ['class-ublk-queue-depth', { ublkQueueDepth: '16' }],
  ['class-linked-clone-on-v2', { cloneMode: 'linked-clone' }],
  ['class-backing-image-named', { backingImageChecksum: 'x' }],
  ['class-backing-image-on-v1', { dataEngine: 'v2', backingImage: 'image' }],
  ['class-sharded-on-v2', { ...sharded, dataEngine: 'v1' }],
  ['class-sharded-one-replica', { ...sharded, numberOfReplicas: '3' }],
  ['class-sharded-without-locality', { ...sharded, dataLocality: 'best-effort' }],
  ['class-sharded-without-source', { ...sharded, backingImage: 'image' }],
  ['class-sharded-without-source', { ...sharded, migratable: 'true' }],
  ['class-sharded-geometry', { ...sharded, 'dataLayout.dataChunks': '31' }],
  ['class-sharded-geometry', { ...sharded, 'dataLayout.stripSizeKB': '48' }],
  ['class-sharded-geometry', { 'dataLayout.type': 'sharded', dataEngine: 'v2' }],
  ['class-replicated-without-geometry', { 'dataLayout.dataChunks': '4' }],
  ['class-replicated-without-geometry', { 'dataLayout.mode': 'erasureCoding' }],
])('%s', (code, parameters) => {
  const problems = parameterConflicts(parameters, releaseFor('1.12.1'));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.message).toMatch(/^[A-Z].*\.$/);
  expect(problems[0]!.message).not.toContain('undefined');
});

test.each<[Parameters]>([
  [{}],
  [{ dataLocality: 'strict-local', numberOfReplicas: '1', migratable: 'true' }],
  [{ ...secrets, encrypted: 'true' }],
  [{ encrypted: 'false' }],
  [{ dataEngine: 'v2', frontend: 'ublk', ublkQueueDepth: '128', unmapMarkSnapChainRemoved: 'disabled' }],
  [{ ublkQueueDepth: '0' }],
  [{ backingImage: 'image', backingImageChecksum: 'x' }],
  [{ backingImageDataSourceType: '' }],
  [{ ...sharded, numberOfReplicas: '1', dataLocality: 'disabled' }],
  [{ 'dataLayout.type': 'replicated', 'dataLayout.dataChunks': '0' }],
])('takes %p', (parameters) => {
  expect(codes(parameters)).toEqual([]);
});

test('Longhorn took backing images of the data engine v2 before 1.12', () => {
  expect(parameterConflicts({ dataEngine: 'v2', backingImage: 'image' }, releaseFor('1.11.3'))).toEqual([]);
});

/** Conflicts that are the driver's, or a value that Longhorn changes without a word: its webhooks take them. */
const notForWebhooks = [
  'class-stale-timeout-positive',
  'class-encryption-key',
  'class-unmap-on-v1',
  'class-frontend-attachable',
];

describeWithShared('against the verdicts of the webhooks on volumes', (shared) => {
  const volumes = verdictCases(shared, 'volume-backup-core.json', 'Volume').filter(
    ({ object, op }) => op === 'create' && typeof object.spec === 'object' && object.spec !== null,
  );

  test('what is refused here was refused there', () => {
    const refused = volumes.filter(({ object }) => {
      const found = codes(parametersOf(object.spec!)).filter((code) => !notForWebhooks.includes(code));
      return found.length > 0;
    });
    expect(refused.length).toBeGreaterThan(8);
    expect(refused.filter(({ verdict }) => verdict.accepted).map(({ id }) => id)).toEqual([]);
  });
});

/** The parameters that would have made such a volume, as far as text and numbers go. */
function parametersOf(spec: Mapping): Parameters {
  const { dataLayout = {}, ...fields } = spec;
  const names = [
    'numberOfReplicas',
    'dataLocality',
    'dataEngine',
    'cloneMode',
    'ublkQueueDepth',
    'fromBackup',
    'dataSource',
    'backingImage',
    'migratable',
    'unmapMarkSnapChainRemoved',
  ];
  const plain = names.map((name) => [name, fields[name] as unknown]);
  const layout = Object.entries(dataLayout ?? {}).map(([name, value]) => [`dataLayout.${name}`, value]);
  const entries = [...plain, ...layout].filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
