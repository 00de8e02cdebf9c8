import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { parameterProblems, secretReferenceProblems } from '../../src/objects/storage-class-parameters';

const newest = releaseFor('1.12.1');
const oldest = releaseFor('1.10.0');

test('the parameters of the class that Longhorn makes itself are fine in every release', () => {
  const own = {
    numberOfReplicas: '3',
    staleReplicaTimeout: '30',
    fromBackup: '',
    fsType: 'ext4',
    dataLocality: 'disabled',
    unmapMarkSnapChainRemoved: 'ignored',
    disableRevisionCounter: 'true',
    dataEngine: 'v1',
    backupTargetName: 'default',
  };
  for (const version of supportedReleases()) expect(parameterProblems(releaseFor(version), own)).toEqual([]);
});

test.each([
  ['numberOfReplica', 'Write "numberOfReplicas".'],
  ['backingImageName', 'Write "backingImage".'],
  ['freezeFSForSnapshot', 'Write "freezeFilesystemForSnapshot".'],
  ['snapshotMaxCount', 'Use the setting "snapshot-max-count".'],
  ['whatever', 'Leave it out.'],
])('unknown %p', (name, hint) => {
  expect(parameterProblems(newest, { [name]: 'x' })).toEqual([
    {
      code: 'class-parameter-known',
      severity: 'error',
      message: `Longhorn 1.12.1 does not read the parameter "${name}", and ignores it.`,
      hint,
      path: `/parameters/${name.replace('/', '~1')}`,
    },
  ]);
});

test('the provisioner refuses what it does not know in the name space of CSI', () => {
  const name = 'csi.storage.k8s.io/node-stage-secret';
  expect(parameterProblems(newest, { [name]: 'x' })).toMatchObject([
    {
      code: 'class-csi-parameter-known',
      message: `The provisioner knows no parameter "${name}", and makes no volume.`,
      hint: `Write "${name}-name".`,
    },
  ]);
});

test.each(['fstype', 'FSType', 'csiNodeStageSecretName', 'csi.storage.k8s.io/controller-modify-secret-name'])(
  'the provisioner reads %s',
  (name) => {
    expect(parameterProblems(newest, { [name]: 'x' })).toEqual([]);
  },
);

test('a hint never names a parameter that the newest release lacks', () => {
  const names = [
    'backingImageName',
    'freezeFSForSnapshot',
    'mkfsOptions',
    'mkfsExt4Parameters',
    'recurringJobs',
    'recurringJobSelectors',
    'replicaCount',
  ];
  for (const name of names) {
    const [problem] = parameterProblems(newest, { [name]: 'x' });
    const written = /^Write "([^"]+)"/.exec(problem!.hint!)![1]!;
    expect(newest.storageClassParameters).toHaveProperty([written]);
  }
});

test('a parameter that came later says when', () => {
  expect(parameterProblems(oldest, { strictTopology: 'true' })).toMatchObject([
    {
      code: 'class-parameter-in-release',
      message: 'Longhorn 1.10.0 does not read the parameter "strictTopology", which came with 1.11.1.',
      hint: 'Leave it out, or install Longhorn 1.11.1 or later.',
    },
  ]);
});

test.each([
  ['numberOfReplicas', 'three', 'class-number-readable', 'is not a whole number'],
  ['numberOfReplicas', '-1', 'class-replicas-not-negative', 'is below 0'],
  ['numberOfReplicas', '21', 'class-number-readable', 'is above 20'],
  ['encrypted', 'yes', 'class-switch-readable', 'is not true or false'],
  ['dataLocality', '', 'class-choice-known', 'is none of disabled, best-effort, strict-local'],
  ['dataLocality', 'best-efort', 'class-choice-known', 'is none of disabled, best-effort, strict-local'],
  ['dataEngine', 'v3', 'class-choice-known', 'is none of v1, v2'],
  ['strictTopology', 'True', 'class-strict-topology-exact', 'is none of true, false'],
  ['diskSelector', '', 'selector-tag-valid', 'contains "", which no node or disk can have as a tag'],
  ['diskSelector', 'ssd, fast', 'selector-tag-valid', 'contains " fast", which no node or disk can have as a tag'],
  ['recurringJobSelector', 'backup', 'class-recurring-jobs-json', 'is not a JSON list of jobs'],
  ['recurringJobSelector', '', 'class-recurring-jobs-json', 'is not a JSON list of jobs'],
  [
    'recurringJobSelector',
    '[{"name":"a b"}]',
    'class-recurring-jobs-json',
    'has "a b", which no job or group can be called',
  ],
  ['recurringJobSelector', '{"name":"backup"}', 'class-recurring-jobs-json', 'is not a JSON list of jobs'],
  [
    'recurringJobSelector',
    '[{"name":"backup","isGroup":"true"}]',
    'class-recurring-jobs-json',
    'is not a JSON list of jobs',
  ],
  [
    'backingImageDataSourceParameters',
    '{"url":1}',
    'class-backing-image-parameters-json',
    'is not a JSON mapping of texts',
  ],
  [
    'shareManagerNodeSelector',
    'a=b',
    'class-share-manager-placement-readable',
    'cannot be read, and share managers run on every node',
  ],
  [
    'shareManagerTolerations',
    'a=b:Never',
    'class-share-manager-placement-readable',
    'cannot be read, and share managers tolerate no taint',
  ],
  ['backupBlockSize', '4Mi', 'class-backup-block-size-known', 'is no block size of backups'],
])('refuses %s %p', (name, value, code, text) => {
  const message = `Parameter "${name}" is ${JSON.stringify(value)}, which ${text}.`;
  expect(parameterProblems(newest, { [name]: value })).toMatchObject([{ code, message }]);
});

test.each([
  ['numberOfReplicas', '0'],
  ['numberOfReplicas', '+3'],
  ['encrypted', 'T'],
  ['replicaAutoBalance', 'ignored'],
  ['diskSelector', 'ssd,fast'],
  ['recurringJobSelector', '[]'],
  ['recurringJobSelector', '[ { "name":"backup", "isGroup":true } ]'],
  ['recurringJobSelector', '[{"Name":"backup"}]'],
  ['shareManagerNodeSelector', ' a:b; c:d '],
  ['shareManagerTolerations', 'a=b:NoSchedule;c:'],
  ['backupBlockSize', '2097152'],
  ['backingImageDataSourceParameters', '{"url":"https://example.com/i"}'],
])('takes %s %p as Longhorn does', (name, value) => {
  expect(parameterProblems(newest, { [name]: value })).toEqual([]);
});

test('secrets by name, by template, and by mistake', () => {
  const key = 'csi.storage.k8s.io/node-stage-secret-name';
  expect(secretReferenceProblems({ [key]: 'volume-key' })).toEqual([]);
  expect(secretReferenceProblems({ [key]: '${pvc.name}', [`${key}space`]: '${pvc.namespace}' })).toEqual([]);
  expect(secretReferenceProblems({ [key]: "key-${pvc.annotations['team']}" })).toEqual([]);
  expect(secretReferenceProblems({ [key]: '${pvc.uid}' }).map(({ code }) => code)).toEqual(['class-secret-name-valid']);
  expect(secretReferenceProblems({ [key]: 'Key' })[0]!.message).toContain('contains "K"');
});
