import { backupTarget, backupTargetProblems, type BackupTargetInput } from '../../src/objects/backup-target';
import { parseGoDuration } from '../../src/kubernetes/go-duration';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import { verdictCases } from './verdict-cases';

const target: BackupTargetInput = {
  name: 'offsite',
  namespace: 'longhorn-system',
  url: 's3://backups@us-east-1/',
  credentialSecret: 'backup-secret',
  pollIntervalMilliseconds: 300_000,
};
const codes = (change: Partial<BackupTargetInput>) =>
  backupTargetProblems({ ...target, ...change }).map((problem) => problem.code);

test('a backup target', () => {
  const object = backupTarget(target);
  expect(object).toEqual({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'BackupTarget',
    metadata: { name: 'offsite', namespace: 'longhorn-system' },
    spec: { backupTargetURL: 's3://backups@us-east-1/', credentialSecret: 'backup-secret', pollInterval: '5m0s' },
  });
  expect(codes({})).toEqual([]);
  expectSchema(object);
});

test('none in use, and never asked', () => {
  const unused = { url: '', credentialSecret: '', pollIntervalMilliseconds: 0 };
  expect(codes(unused)).toEqual([]);
  expect(backupTarget({ ...target, ...unused })['spec']).toEqual({
    backupTargetURL: '',
    credentialSecret: '',
    pollInterval: '0s',
  });
});

test('NFS needs no credential', () => {
  expect(codes({ url: 'nfs://nas:/b', credentialSecret: '' })).toEqual([]);
});

test.each<[string, Partial<BackupTargetInput>, string]>([
  ['one character as name', { name: 'a' }, 'backup-target-name-invalid'],
  ['a name in capitals', { name: 'Offsite' }, 'backup-target-name-invalid'],
  ['S3 without credential', { credentialSecret: '' }, 'backup-target-credential-given'],
  ['CIFS without credential', { url: 'cifs://nas/b', credentialSecret: '' }, 'backup-target-credential-given'],
  ['Azure without credential', { url: 'azblob://b/', credentialSecret: '' }, 'backup-target-credential-given'],
  ['NFS with credential', { url: 'nfs://nas:/b' }, 'backup-target-credential-read'],
  ['a credential for nothing', { url: '' }, 'backup-target-credential-read'],
  ['a Secret in capitals', { credentialSecret: 'Secret' }, 'backup-target-credential-invalid'],
])('refused: %s', (_what, change, code) => {
  expect(codes(change)).toEqual([code]);
});

describeWithShared('the real webhook', (shared) => {
  const cases = verdictCases(shared, 'volume-backup-core.json', 'BackupTarget').filter((one) => {
    const spec = one.verdict.stored?.spec;
    return spec?.['backupTargetURL'] !== undefined && !/poll-(bare-zero|negative|fraction)/.test(one.id);
  });

  it('has enough cases to mean something', () => expect(cases.length).toBeGreaterThan(20));

  it.each(cases.map((one) => [one.id, one] as const))('writes what was stored for %s', (_id, one) => {
    const stored = one.verdict.stored!.spec;
    const { spec } = backupTarget({
      name: one.object.metadata.name,
      namespace: 'longhorn-system',
      url: stored['backupTargetURL'],
      credentialSecret: stored['credentialSecret'],
      pollIntervalMilliseconds: parseGoDuration(stored['pollInterval'])! / 1e6,
    });
    const { syncRequestedAt: _timer, ...kept } = stored;
    expect(spec).toEqual(kept);
  });
});

test('a credential without URL may lack the one or be too much itself', () => {
  expect(backupTargetProblems({ ...target, url: '', credentialSecret: 's' })).toMatchObject([
    {
      message: 'The Secret "s" has no effect on a backup target without URL.',
      hint: 'Give url, or remove the credential.',
    },
  ]);
});
