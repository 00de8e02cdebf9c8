import { check } from '../../src/check/check';

const target = (name: string, namespace: string, url: string) => ({
  path: `${name}.yaml`,
  text: `apiVersion: longhorn.io/v1beta2\nkind: BackupTarget\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: { backupTargetURL: "${url}", credentialSecret: cifs, pollInterval: 5m0s }\n`,
});

it('compares with targets that Longhorn sees beside it', () => {
  const files = [
    target('elsewhere', 'storage', 'cifs://10.0.0.5/backups'),
    target('first', 'longhorn-system', 'cifs://10.0.0.5/backups'),
    target('second', 'longhorn-system', 'cifs://10.0.0.5/Backups'),
  ];
  expect(check(files, { rules: ['backup-target-url-unique'] }).findings.map(({ message }) => message)).toEqual([
    'The URL "cifs://10.0.0.5/Backups" is that of backup target "first".',
  ]);
});
