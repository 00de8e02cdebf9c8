import {
  backupUrlHint,
  backupUrlRefusal,
  placeOf,
  readBackupUrl,
  readNamedBackingImage,
  readNamedBackup,
} from '../../src/longhorn/backup-url';

test.each([
  ['', undefined],
  ['S3://backups@us-east-1', undefined],
  ['cifs://nas/backups$', undefined],
  ['nfs://10.0.0.5:/a$b', 'has "$" in its path'],
  ['cifs://nas/a,b', 'has "," in its path'],
  ['smb://nas/backups', 'has the scheme "smb"'],
  ['/mnt/backups', 'has no scheme'],
  ['nfs://10.0.0.5:abc/backups', 'has "abc", which is no port'],
])('what the webhook says of %j', (text, problem) => {
  expect(backupUrlRefusal(text)).toBe(problem);
});

test('only what is taken is read', () => {
  expect(readBackupUrl('')).toBeUndefined();
  expect(readBackupUrl('smb://nas/backups')).toBeUndefined();
  expect(readBackupUrl('S3://backups@us-east-1')).toMatchObject({ scheme: 's3', user: 'backups' });
});

test('places', () => {
  expect(placeOf('nfs://10.0.0.5:/Backups//?nfsOptions=soft')).toBe(placeOf('nfs://10.0.0.5:/backups'));
  expect(placeOf('s3://B@r/a')).toBe(placeOf('s3://b@R/A'));
  expect(placeOf('s3://b@r/a')).not.toBe(placeOf('s3://b@r/a/'));
  expect(placeOf('smb://nas/backups')).toBeUndefined();
});

test('backups', () => {
  expect(readNamedBackup('nfs://nas:/b?backup=backup-1&volume=data')).toEqual({ backup: 'backup-1', volume: 'data' });
  expect(readNamedBackup('nfs://nas:/b?volume=data')).toBeUndefined();
  expect(readNamedBackup('nfs://nas:/b?backup=Backup&volume=data')).toBeUndefined();
  expect(readNamedBackingImage('s3://b@r/?backingImage=ubuntu&x=1')).toBe('s3://b@r/?backingImage=ubuntu');
  expect(readNamedBackingImage('http://b/?backingImage=ubuntu')).toBeUndefined();
  expect(readNamedBackingImage('s3://b@r/')).toBeUndefined();
});

test.each([
  ['10.0.0.5:/backups', 'Did you mean "nfs://10.0.0.5:/backups"?'],
  ['nas:/backups', 'Did you mean "nfs://nas:/backups"?'],
  ['smb://nas/backups', 'Did you mean "cifs://nas/backups"?'],
  ['nfs4://nas:/backups', 'Did you mean "nfs://nas:/backups"?'],
  ['minio://a/b', 'Write s3://bucket@region/, and the address into AWS_ENDPOINTS of the Secret.'],
  ['backups', 'Write s3://bucket@region/, nfs://host:/path, cifs://host/share or azblob://container@endpoint/.'],
])('the repair of %s', (text, hint) => {
  expect(backupUrlHint(text)).toBe(hint);
});
