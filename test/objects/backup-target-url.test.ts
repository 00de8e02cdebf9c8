import { bucketUrl, cifsUrl, nfsUrl, urlProblems, type UrlParts } from '../../src/objects/backup-target-url';
import { describeWithShared } from '../shared';
import { verdictCases } from './verdict-cases';

test('S3', () => {
  expect(bucketUrl('s3', { place: 'backups', region: 'us-east-1' })).toBe('s3://backups@us-east-1/');
  expect(bucketUrl('s3', { place: 'backups', region: 'us-east-1', path: '/cluster-a/' })).toBe(
    's3://backups@us-east-1/cluster-a/',
  );
});

test('Azure', () => {
  expect(bucketUrl('azblob', { place: 'backups' })).toBe('azblob://backups/');
  expect(bucketUrl('azblob', { place: 'backups', region: 'core.windows.net', path: 'a' })).toBe(
    'azblob://backups@core.windows.net/a',
  );
});

test('NFS', () => {
  expect(nfsUrl({ place: '10.0.0.5', path: '/backups' })).toBe('nfs://10.0.0.5:/backups');
  expect(nfsUrl({ place: 'fd00::5', path: 'backups/' })).toBe('nfs://[fd00::5]:/backups/');
  expect(nfsUrl({ place: 'nas', path: '/b', options: [] })).toBe('nfs://nas:/b');
  expect(nfsUrl({ place: 'nas', path: '/b', options: ['soft', 'retry=5'] })).toBe(
    'nfs://nas:/b?nfsOptions=soft%2Cretry%3D5%2Ctimeo%3D300',
  );
});

test('CIFS', () => {
  expect(cifsUrl({ place: 'nas.example.org', path: 'backups$/a' })).toBe('cifs://nas.example.org/backups$/a');
  expect(cifsUrl({ place: 'nas', path: 'b', options: ['vers=3.0', 'seal'] })).toBe(
    'cifs://nas/b?cifsOptions=vers%3D3.0%2Cseal',
  );
});

test.each<[string, UrlParts]>([
  ['s3', { place: 'backups', region: 'us-east-1' }],
  ['s3', { place: 'backups', region: 'minio', path: '' }],
  ['azblob', { place: 'backups' }],
  ['nfs', { place: 'fd00::5', path: '/' }],
  ['nfs', { place: 'nas', path: '/a', options: ['nfsvers=4.2'] }],
  ['cifs', { place: 'nas', path: 'hidden$' }],
])('fine: %s %j', (scheme, parts) => {
  expect(urlProblems(scheme, parts)).toEqual([]);
});

test.each<[string, UrlParts, string]>([
  ['s3', { place: '', region: 'eu' }, 'The bucket of the s3 backup target is empty.'],
  ['s3', { place: 'b@eu', region: 'eu' }, 'The bucket "b@eu" of the s3 backup target contains "@".'],
  ['s3', { place: 'b', region: '' }, 'The region of the s3 backup target is empty.'],
  ['s3', { place: 'b', region: 'eu', path: 'a$b' }, 'The path "a$b" of the s3 backup target contains "$".'],
  ['s3', { place: 'b', region: 'eu', path: 'a b' }, 'The path "a b" of the s3 backup target contains " ".'],
  ['azblob', { place: 'b', region: 'a/b' }, 'The endpoint "a/b" of the azblob backup target contains "/".'],
  ['nfs', { place: 'nas:2049', path: '/b' }, 'The server "nas:2049" of the nfs backup target contains ":".'],
  ['nfs', { place: 'nas', path: '' }, 'The path of the nfs backup target is empty.'],
  [
    'nfs',
    { place: 'nas', path: '/b', options: ['a,b'] },
    'The mount option "a,b" of the nfs backup target contains ",".',
  ],
  [
    'nfs',
    { place: 'nas', path: '/b', options: ['hard'] },
    'The mount option "hard" of the nfs backup target would be taken out by Longhorn.',
  ],
  ['cifs', { place: 'nas', path: '/' }, 'The path of the cifs backup target is empty.'],
  ['cifs', { place: 'nas', path: 'a,b' }, 'The path "a,b" of the cifs backup target contains ",".'],
])('refused: %s %j', (scheme, parts, message) => {
  expect(urlProblems(scheme, parts)).toMatchObject([{ code: 'backup-target-url-invalid', message }]);
});

describeWithShared('the real webhook', (shared) => {
  const cases = verdictCases(shared, 'volume-backup-core.json', 'BackupTarget');
  const stored = (id: string) => cases.find((one) => one.id === id)!.verdict.stored!.spec['backupTargetURL'];

  it('completes NFS options as we do', () => {
    expect(nfsUrl({ place: '10.0.0.5', path: '/backups', options: ['timeo=600'] })).toBe(
      stored('backup-target-nfs-options-hard'),
    );
  });

  it.each<[string, string]>([
    ['backup-target-s3-good', bucketUrl('s3', { place: 'backups', region: 'us-east-1', path: 'cluster-a' })],
    ['backup-target-s3-no-path', bucketUrl('s3', { place: 'backups', region: 'us-east-1' })],
    ['backup-target-nfs-good', nfsUrl({ place: '10.0.0.5', path: '/backups' })],
    ['backup-target-nfs-ipv6', nfsUrl({ place: 'fd00::5', path: '/backups' })],
    ['backup-target-cifs-hidden-share', cifsUrl({ place: 'nas.example.org', path: 'backups$' })],
    ['backup-target-azblob-no-endpoint', bucketUrl('azblob', { place: 'backups' })],
  ])('stores our URL as it is: %s', (id, url) => {
    expect(stored(id)).toBe(url);
  });
});
