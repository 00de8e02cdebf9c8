import { Chart, Duration, Testing } from 'cdk8s';
import { Secret } from 'cdk8s-plus-28';
import { BackupTarget } from '../../src/constructs/backup-target';
import { BackupTargetCredential } from '../../src/constructs/backup-target-credential';
import { BackupTargetUrl } from '../../src/constructs/backup-target-url';
import { expectSchema } from '../objects/schema';
import { FakeLonghorn } from './fake-longhorn';
import { objectsOf } from './yaml-of';

function setup() {
  const chart = Testing.chart();
  return { chart, longhorn: new FakeLonghorn(chart) };
}

test('a target, protected', () => {
  const { chart, longhorn } = setup();
  const target = new BackupTarget(chart, BackupTarget.DEFAULT_NAME, {
    longhorn,
    url: BackupTargetUrl.s3('backups', 'us-east-1', 'cluster-a'),
    credential: BackupTargetCredential.fromSecretName('backup-secret'),
    pollInterval: Duration.hours(1),
  });
  expect(target.targetName).toBe('default');
  const [object] = objectsOf(chart);
  expect(object).toMatchObject({
    kind: 'BackupTarget',
    metadata: {
      name: 'default',
      namespace: 'longhorn-system',
      annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' },
    },
    spec: {
      backupTargetURL: 's3://backups@us-east-1/cluster-a',
      credentialSecret: 'backup-secret',
      pollInterval: '1h0m0s',
    },
  });
  expectSchema(object!);
});

test('left out, nothing is in use and the interval is 5 minutes', () => {
  const { chart, longhorn } = setup();
  new BackupTarget(chart, 'a', { longhorn, name: 'offsite' });
  expect(objectsOf(chart)[0]).toMatchObject({
    metadata: { name: 'offsite' },
    spec: { backupTargetURL: '', credentialSecret: '', pollInterval: '5m0s' },
  });
});

test.each([
  [BackupTargetUrl.s3('b', 'eu'), 's3://b@eu/'],
  [BackupTargetUrl.nfs('nas', '/b'), 'nfs://nas:/b'],
  [
    BackupTargetUrl.nfs('nas', '/b', ['nfsvers=4.2']),
    'nfs://nas:/b?nfsOptions=nfsvers%3D4.2%2Csoft%2Ctimeo%3D300%2Cretry%3D2',
  ],
  [BackupTargetUrl.cifs('nas', 'share$'), 'cifs://nas/share$'],
  [BackupTargetUrl.cifs('nas', 'share', '/a', ['seal']), 'cifs://nas/share/a?cifsOptions=seal'],
  [BackupTargetUrl.azblob('c'), 'azblob://c/'],
  [BackupTargetUrl.azblob('c', 'core.windows.net', 'a'), 'azblob://c@core.windows.net/a'],
])('%j', (url, text) => {
  expect(url.url).toBe(text);
});

test('a URL that cannot be made', () => {
  expect(() => BackupTargetUrl.nfs('nas', '/b', ['hard'])).toThrow('would be taken out by Longhorn');
  expect(() => BackupTargetUrl.cifs('nas', '', 'a')).toThrow('The path of the cifs backup target is empty.');
});

describe('a Secret of cdk8s-plus', () => {
  const url = BackupTargetUrl.s3('b', 'eu');

  test("in Longhorn's namespace", () => {
    const { chart, longhorn } = setup();
    const secret = new Secret(chart, 's', { metadata: { name: 'key', namespace: 'longhorn-system' } });
    new BackupTarget(chart, 'offsite', { longhorn, url, credential: BackupTargetCredential.fromSecret(secret) });
    expect(objectsOf(chart)[1]).toMatchObject({ spec: { credentialSecret: 'key' } });
  });

  test('known by name only', () => {
    const { chart, longhorn } = setup();
    const credential = BackupTargetCredential.fromSecret(Secret.fromSecretName(chart, 's', 'key'));
    new BackupTarget(chart, 'offsite', { longhorn, url, credential });
    expect(objectsOf(chart)[0]).toMatchObject({ spec: { credentialSecret: 'key' } });
  });

  test('elsewhere', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'c', { namespace: 'apps' });
    const credential = BackupTargetCredential.fromSecret(new Secret(chart, 's', { metadata: { name: 'key' } }));
    const longhorn = new FakeLonghorn(chart);
    expect(() => new BackupTarget(chart, 'offsite', { longhorn, url, credential })).toThrow(
      'The Secret "key" is in the namespace "apps", where Longhorn does not look.',
    );
  });
});
