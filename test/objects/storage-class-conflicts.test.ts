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
  ['class-strict-local-replicas', { dataLocality: 'strict-local' }],
  ['class-strict-local-replicas', { dataLocality: 'strict-local', numberOfReplicas: '2' }],
  ['class-stale-timeout', { staleReplicaTimeout: '0' }],
  ['class-strict-local-topology', { dataLocality: 'strict-local', numberOfReplicas: '1', strictTopology: 'true' }],
  ['class-encryption-without-secret', { encrypted: 'true' }],
  ['class-encryption-without-secret', { ...secrets, encrypted: '1', 'csi.storage.k8s.io/node-stage-secret-name': '' }],
  ['class-fs-type-twice', { fsType: 'ext4', 'csi.storage.k8s.io/fstype': 'ext4' }],
  ['class-share-and-exclusive', { share: 'true', exclusive: 'true' }],
  ['class-unmap-on-v2', { dataEngine: 'v2', unmapMarkSnapChainRemoved: 'enabled' }],
  ['class-frontend-engine', { frontend: 'ublk' }],
  ['class-frontend-engine', { frontend: 'iscsi' }],
  ['class-frontend-engine', { dataEngine: 'v2', frontend: 'nvmf' }],
  ['class-ublk-queue-depth', { ublkQueueDepth: '16' }],
  ['class-linked-clone-engine', { cloneMode: 'linked-clone' }],
  ['class-backing-image-unnamed', { backingImageChecksum: 'x' }],
  ['class-backing-image-engine', { dataEngine: 'v2', backingImage: 'image' }],
  ['class-sharded-engine', { ...sharded, dataEngine: 'v1' }],
  ['class-sharded-replicas', { ...sharded, numberOfReplicas: '3' }],
  ['class-sharded-locality', { ...sharded, dataLocality: 'best-effort' }],
  ['class-sharded-source', { ...sharded, backingImage: 'image' }],
  ['class-sharded-source', { ...sharded, migratable: 'true' }],
  ['class-sharded-geometry', { ...sharded, 'dataLayout.dataChunks': '31' }],
  ['class-sharded-geometry', { ...sharded, 'dataLayout.stripSizeKB': '48' }],
  ['class-sharded-geometry', { 'dataLayout.type': 'sharded', dataEngine: 'v2' }],
  ['class-replicated-geometry', { 'dataLayout.dataChunks': '4' }],
  ['class-replicated-geometry', { 'dataLayout.mode': 'erasureCoding' }],
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
  'class-stale-timeout',
  'class-encryption-without-secret',
  'class-unmap-on-v2',
  'class-frontend-engine',
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
