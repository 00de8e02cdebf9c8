import { Duration, Testing, type Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  BackupTarget,
  BackupTargetCredential,
  BackupTargetUrl,
  ClaimSource,
  DiskReservation,
  ExternalAddress,
  ExternalName,
  Longhorn,
  LonghornClaim,
  ManagerExposure,
  NodeBootstrap,
  RecurringJob,
  Replication,
  StaticVolume,
  StorageClass,
  StorageNode,
  StorageNodePool,
  SystemBackupSchedule,
  UiAuthentication,
  UiExposure,
} from '../../src';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { FakeLonghorn } from './fake-longhorn';

type Make = (scope: Construct, id: string, props: never) => unknown;

/** Every construct that takes props, as plain JavaScript calls it: nothing keeps wrong props away. */
const makers: Record<string, Make> = {
  Longhorn: (scope, id, props) => new Longhorn(scope, id, props),
  'Longhorn.fromChartValues': (scope, id, props) => Longhorn.fromChartValues(scope, id, props),
  'Longhorn.fromRelease': (scope, id, props) => Longhorn.fromRelease(scope, id, props),
  BackupTarget: (scope, id, props) => new BackupTarget(scope, id, props),
  ExternalAddress: (scope, id, props) => new ExternalAddress(scope, id, props),
  ExternalName: (scope, id, props) => new ExternalName(scope, id, props),
  LonghornClaim: (scope, id, props) => new LonghornClaim(scope, id, props),
  NodeBootstrap: (scope, id, props) => new NodeBootstrap(scope, id, props),
  RecurringJob: (scope, id, props) => new RecurringJob(scope, id, props),
  StaticVolume: (scope, id, props) => new StaticVolume(scope, id, props),
  StorageClass: (scope, id, props) => new StorageClass(scope, id, props),
  StorageNode: (scope, id, props) => new StorageNode(scope, id, props),
  StorageNodePool: (scope, id, props) => new StorageNodePool(scope, id, props),
  SystemBackupSchedule: (scope, id, props) => new SystemBackupSchedule(scope, id, props),
};

function codes(make: Make, props: object | undefined): string[] {
  const chart: Chart = Testing.chart();
  try {
    make(chart, 'x', (props === undefined ? props : { longhorn: new FakeLonghorn(chart), ...props }) as never);
    return [];
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.map(({ code, path }) => `${code} ${path}`);
  }
}

test.each(Object.entries(makers))('%s says what is missing', (name, make) => {
  const missing = name.startsWith('Longhorn') && name !== 'LonghornClaim' ? '/release' : '/longhorn';
  const expected = name.startsWith('External') ? expect.stringMatching(/^prop-missing/) : `prop-missing ${missing}`;
  expect(codes(make, undefined)).toContainEqual(expected);
});

test.each(Object.entries(makers))('%s says which prop it does not know', (_, make) => {
  expect(codes(make, { namspace: 'x' })).toContain('prop-unknown /namspace');
});

test('props inside of props are looked at too', () => {
  expect(codes(makers['StorageNode']!, { disks: [{ pth: '/mnt/a' }] })).toEqual([
    'prop-unknown /disks/0/pth',
    'prop-missing /disks/0/path',
  ]);
});

test.each<[string, object, string]>([
  ['RecurringJob', { task: 'backup', cron: '@daily', retain: '14' }, 'retain is "14", which is no number.'],
  ['LonghornClaim', { size: 10 }, 'size is 10, which is no Size.'],
  [
    'BackupTarget',
    { pollInterval: Duration.millis(5) },
    'pollInterval is a Duration, which is 0.005 seconds and no whole number of them.',
  ],
])('%s says what %j is', (name, props, message) => {
  const chart = Testing.chart();
  const all = { longhorn: new FakeLonghorn(chart), ...props } as never;
  expect(() => makers[name]!(chart, 'name', all)).toThrow(message);
});

test('a number is no props', () => {
  expect(() => new Replication(3 as never)).toThrow('The props are 3, which is no mapping.');
});

/** Every factory, as plain JavaScript calls it: with nothing, and with what is of no use. */
const factories: Record<string, (argument: never) => unknown> = {
  's3 bucket': (argument) => BackupTargetUrl.s3(argument, 'eu-central-1'),
  's3 region': (argument) => BackupTargetUrl.s3('backups', argument),
  'nfs server': (argument) => BackupTargetUrl.nfs(argument, '/backups'),
  'nfs path': (argument) => BackupTargetUrl.nfs('nas.example.com', argument),
  'cifs server': (argument) => BackupTargetUrl.cifs(argument, 'backups'),
  'cifs share': (argument) => BackupTargetUrl.cifs('nas.example.com', argument),
  'azblob container': (argument) => BackupTargetUrl.azblob(argument),
  'credential name': (argument) => BackupTargetCredential.fromSecretName(argument),
  'credential secret': (argument) => BackupTargetCredential.fromSecret(argument),
  'snapshot name': (argument) => ClaimSource.snapshot(argument),
  'claim claim': (argument) => ClaimSource.claim(argument),
  'claimName name': (argument) => ClaimSource.claimName(argument),
  'quantity text': (argument) => DiskReservation.quantity(argument),
  'percentOf size': (argument) => DiskReservation.percentOf(10, argument),
  'nginxBasic secretName': (argument) => UiAuthentication.nginxBasic(argument),
  'nginxExternal url': (argument) => UiAuthentication.nginxExternal(argument),
  'traefikMiddleware name': (argument) => UiAuthentication.traefikMiddleware(argument, 'longhorn-system'),
  'traefikMiddleware namespace': (argument) => UiAuthentication.traefikMiddleware('login', argument),
  'ingressAnnotations annotations': (argument) => UiAuthentication.ingressAnnotations(argument),
  'elsewhere what': (argument) => UiAuthentication.elsewhere(argument),
  'unauthenticated reason': (argument) => UiAuthentication.unauthenticated(argument),
};

test.each(Object.entries(factories))('the argument of %s is looked at', (name, make) => {
  const parameter = name.split(' ')[1]!;
  expect(() => make(undefined as never)).toThrow(`error  ${parameter} is undefined, which is no `);
  expect(() => make(5 as never)).toThrow(`error  ${parameter} is 5, which is no `);
});

test.each<[string, (options: never) => unknown]>([
  ['UiExposure.loadBalancer', (options) => UiExposure.loadBalancer(options)],
  ['UiExposure.nodePort', (options) => UiExposure.nodePort(options)],
  ['UiExposure.ingress', (options) => UiExposure.ingress(options)],
  ['UiExposure.httpRoute', (options) => UiExposure.httpRoute(options)],
  ['ManagerExposure.loadBalancer', (options) => ManagerExposure.loadBalancer(options)],
  ['ManagerExposure.nodePort', (options) => ManagerExposure.nodePort(options)],
])('%s without options says what it needs', (_, make) => {
  expect(() => make(undefined as never)).toThrow(DiagnosticsError);
});
