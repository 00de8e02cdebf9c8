import { Chart, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { BackupTargetCredential } from '../../../src/constructs/backup-target-credential';
import { BackupTargetUrl } from '../../../src/constructs/backup-target-url';
import type { DefaultBackupTarget } from '../../../src/constructs/installation/default-backup-target-options';
import { defaultBackupTargetProblems } from '../../../src/constructs/installation/default-backup-target-problems';

const s3 = BackupTargetUrl.s3('backups', 'eu-central-1');
const nfs = BackupTargetUrl.nfs('nas', '/backups');
const credential = BackupTargetCredential.fromSecretName('backup');
const path = '/defaultBackupTarget/credential';

const problems = (defaultBackupTarget?: DefaultBackupTarget) =>
  defaultBackupTargetProblems({ release: '1.12.1', defaultBackupTarget }, 'longhorn-system');

test('a target that Longhorn can use, or none', () => {
  expect([problems(), problems({ url: s3, credential }), problems({ url: nfs })]).toEqual([[], [], []]);
});

test('the credential is checked as that of a BackupTarget', () => {
  expect(problems({ url: s3 })).toMatchObject([{ code: 'backup-target-credential-given', path }]);
  expect(problems({ url: nfs, credential })).toMatchObject([{ code: 'backup-target-credential-read', path }]);
  const elsewhere = new Secret(new Chart(Testing.app(), 'c', { namespace: 'media' }), 'secret');
  expect(problems({ url: s3, credential: BackupTargetCredential.fromSecret(elsewhere) })).toMatchObject([
    { code: 'backup-target-secret-in-longhorn-namespace', path },
  ]);
});
