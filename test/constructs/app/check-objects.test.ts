import { ApiObject, Chart } from 'cdk8s';
import { LonghornApp } from '../../../src';
import { BackupTarget } from '../../../src/constructs/backup-target';
import { BackupTargetUrl } from '../../../src/constructs/backup-target-url';
import { Longhorn } from '../../../src/constructs/longhorn';
import { StorageClass } from '../../../src/constructs/storage-class';
import { synthesize } from '../../../src/constructs/app/synthesize';
import { emitObject } from '../../../src/constructs/emit-object';
import { FakeLonghorn } from '../fake-longhorn';

it('holds each object against the release that its own cluster runs', () => {
  const app = new LonghornApp();
  for (const release of ['1.10.0', '1.12.1']) {
    const chart = new Chart(app, `cluster-${release.replaceAll('.', '-')}`, { namespace: `longhorn-${release[3]}` });
    new FakeLonghorn(chart, 'longhorn', release);
    // EngineFrontend came with Longhorn 1.12.
    new ApiObject(chart, 'frontend', {
      apiVersion: 'longhorn.io/v1beta2',
      kind: 'EngineFrontend',
      metadata: { name: 'x' },
    });
  }
  const errors = synthesize(app).diagnostics.filter(({ code }) => code === 'schema-unknown-kind');
  expect(errors.map(({ construct }) => construct)).toEqual(['cluster-1-10-0/frontend']);
});

it('holds an object against the release of the installation that its construct was given', () => {
  const app = new LonghornApp();
  const [one, two] = ['one', 'two'].map((id) => new Chart(app, id, { namespace: id })) as [Chart, Chart];
  new FakeLonghorn(one, 'longhorn', '1.10.0', 'one');
  const newer = new FakeLonghorn(two, 'longhorn', '1.12.1', 'two');
  const frontend = { apiVersion: 'longhorn.io/v1beta2', kind: 'EngineFrontend', metadata: { name: 'x' } };
  emitObject(one, 'near', frontend);
  emitObject(one, 'given', { ...frontend, metadata: { name: 'y' } }, { longhorn: newer });
  const errors = synthesize(app).diagnostics.filter(({ code }) => code === 'schema-unknown-kind');
  expect(errors.map(({ construct }) => construct)).toEqual(['one/near']);
});

it('holds an object that no installation is near against the release of the app', () => {
  const app = new LonghornApp();
  new FakeLonghorn(new Chart(app, 'storage'), 'longhorn', '1.12.1');
  const frontend = { apiVersion: 'longhorn.io/v1beta2', kind: 'EngineFrontend', metadata: { name: 'x' } };
  new ApiObject(new Chart(app, 'other', { namespace: 'other' }), 'frontend', frontend);
  const errors = (release?: string) =>
    synthesize(app, { release }).diagnostics.filter(({ code }) => code === 'schema-unknown-kind').length;
  expect([errors(), errors('1.10.0')]).toEqual([0, 1]);
});

it('says once for each kind what could not be checked', () => {
  const app = new LonghornApp();
  const chart = new Chart(app, 'chart');
  for (const name of ['a', 'b'])
    new ApiObject(chart, name, { apiVersion: 'acme.io/v1', kind: 'Thing', metadata: { name } });
  expect(synthesize(app).diagnostics).toEqual([
    expect.objectContaining({
      code: 'not-checked',
      severity: 'info',
      message: expect.stringContaining('acme.io/v1 Thing'),
    }),
  ]);
});

it.each([
  [
    'props',
    (chart: Chart) => new Longhorn(chart, 'longhorn', { release: '1.12.1' }),
    [
      'Set the annotation to "false", or the prop defaultStorageClass.isDefault to false.',
      'Say it in the props of the installation under defaultStorageClass, turn off defaultStorageClass.create, or give this class another name.',
      'Set the prop images.pullSecretNames, or imagePullSecrets of the DaemonSet.',
    ],
  ],
  [
    'chart values',
    (chart: Chart) => Longhorn.fromChartValues(chart, 'longhorn', { release: '1.12.1' }),
    [
      'Set the annotation to "false", or the chart\'s value persistence.defaultClass to false.',
      "Say it in the chart's values under persistence, turn off persistence.createStorageClass, or give this class another name.",
      'Set the chart value privateRegistry.registrySecret, or imagePullSecrets of the DaemonSet.',
    ],
  ],
])('speaks of %s to whoever describes the installation by them', (_, install, expected) => {
  const app = new LonghornApp();
  const chart = new Chart(app, 'storage');
  const longhorn = install(chart);
  new StorageClass(chart, 'class', { longhorn, name: 'longhorn' });
  new StorageClass(chart, 'fast', { longhorn, isDefault: true });
  new ApiObject(chart, 'setting', {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Setting',
    metadata: { name: 'registry-secret', namespace: 'longhorn-system' },
    value: 'credentials',
  });
  const found = synthesize(app).diagnostics.filter(({ severity }) => severity !== 'info');
  expect(found.map(({ hint }) => hint).sort()).toEqual(expected.sort());
});

it('finds two writers of one fact, and names construct and line', () => {
  const app = new LonghornApp();
  const chart = new Chart(app, 'storage');
  const url = BackupTargetUrl.nfs('nas.example.org', '/backups');
  const longhorn = new Longhorn(chart, 'longhorn', { release: '1.12.1', defaultBackupTarget: { url } });
  new BackupTarget(chart, 'default', { longhorn, url: BackupTargetUrl.nfs('nas.example.org', '/other') });
  new StorageClass(chart, 'class', { longhorn, name: 'longhorn' });
  new StorageClass(chart, 'fast', { longhorn, isDefault: true });
  const found = synthesize(app).diagnostics.filter(({ severity }) => severity !== 'info');
  expect(found.map(({ code, construct }) => `${code} ${construct}`)).toEqual([
    'backup-target-default-once storage/default/target',
    'class-name-not-taken storage/class/class',
    'class-default-single storage/fast/class',
  ]);
  for (const { source } of found) expect(source?.file).toContain('check-objects.test.ts');
});
