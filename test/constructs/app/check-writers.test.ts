import { App, Chart } from 'cdk8s';
import { synthesize } from '../../../src/constructs/app/synthesize';
import { BackupTarget } from '../../../src/constructs/backup-target';
import { BackupTargetUrl } from '../../../src/constructs/backup-target-url';
import type { LonghornProps } from '../../../src/constructs/installation/longhorn-props';
import { Longhorn } from '../../../src/constructs/longhorn';
import { StorageClass } from '../../../src/constructs/storage-class';
import { FakeLonghorn } from '../fake-longhorn';

const url = BackupTargetUrl.nfs('nas', '/backups');

/** An app with an installation and what else is made of it; what is wrong with it. */
function errors(props: Partial<LonghornProps>, more: (chart: Chart, longhorn: Longhorn) => void): string[] {
  const app = new App();
  const chart = new Chart(app, 'storage');
  more(chart, new Longhorn(chart, 'longhorn', { release: '1.12.1', ...props }));
  const found = synthesize(app).diagnostics.filter(({ severity }) => severity === 'error');
  return found.map(({ code, construct }) => `${code} ${construct}`);
}

test('the default backup target has one writer', () => {
  const target = (chart: Chart, longhorn: Longhorn) => new BackupTarget(chart, 'default', { longhorn, url });
  expect(errors({}, target)).toEqual([]);
  expect(errors({ defaultBackupTarget: { url } }, () => {})).toEqual([]);
  expect(errors({ defaultBackupTarget: { url } }, target)).toEqual(['backup-target-twice storage/default/target']);
  const other = (chart: Chart, longhorn: Longhorn) => new BackupTarget(chart, 'other', { longhorn, url });
  expect(errors({ defaultBackupTarget: { url } }, other)).toEqual([]);
});

test('the class that Longhorn makes itself has its name alone', () => {
  const named = (chart: Chart, longhorn: Longhorn) => new StorageClass(chart, 'class', { longhorn, name: 'longhorn' });
  expect(errors({}, named)).toEqual(['class-name-taken storage/class/class']);
  expect(errors({ defaultStorageClass: { create: false } }, named)).toEqual([]);
});

describe('claims without a class', () => {
  const fast = (chart: Chart, longhorn: Longhorn) => new StorageClass(chart, 'fast', { longhorn, isDefault: true });

  test('find one class, not two', () => {
    expect(errors({}, fast)).toEqual(['default-class-twice storage/fast/class']);
    expect(errors({ defaultStorageClass: { isDefault: false } }, fast)).toEqual([]);
    expect(errors({ defaultStorageClass: { create: false } }, fast)).toEqual([]);
    const two = (chart: Chart, longhorn: Longhorn) => {
      fast(chart, longhorn);
      new StorageClass(chart, 'slow', { longhorn, isDefault: true });
      new StorageClass(chart, 'other', { longhorn, isDefault: false });
    };
    expect(errors({ defaultStorageClass: { create: false } }, two)).toEqual(['default-class-twice storage/slow/class']);
  });

  test('are told with the repair', () => {
    const app = new App();
    const chart = new Chart(app, 'storage');
    fast(chart, new Longhorn(chart, 'longhorn', { release: '1.12.1' }));
    expect(synthesize(app).diagnostics).toMatchObject([
      {
        message:
          'Claims without a class are to get the class of storage/longhorn/ConfigMap-longhorn-storageclass, and also that of storage/fast/class.',
        hint: expect.stringContaining(
          'set defaultStorageClass to { isDefault: false } or, from 1.12.0 on, { create: false }',
        ),
        source: { file: expect.stringContaining('check-writers.test.ts') },
      },
    ]);
  });

  test('of two clusters each find theirs', () => {
    const app = new App();
    for (const id of ['one', 'two']) {
      const chart = new Chart(app, id);
      const longhorn = new FakeLonghorn(chart, 'longhorn', '1.12.1', id);
      new StorageClass(chart, 'fast', { longhorn, name: `fast-${id}`, isDefault: true });
    }
    expect(synthesize(app).diagnostics).toEqual([]);
  });
});
