import type { ChartValue } from '../../src/chart/chart-value';
import { printed } from '../../src/chart/go-text';
import { settingValueWarnings } from '../../src/chart/setting-values';
import { releaseFor } from '../../src/longhorn/release';

const check = (setting: string, value: ChartValue) =>
  settingValueWarnings([{ path: 'defaultSettings.x', setting, text: printed(value), value }], releaseFor('1.12.1'));

test.each<[string, ChartValue]>([
  ['auto-salvage', true],
  ['auto-salvage', ''],
  ['auto-salvage', ' true '],
  ['replica-auto-balance', 'best-effort'],
  ['default-replica-count', '{"v1":"3","v2":"2"}'],
  ['storage-over-provisioning-percentage', 100],
  // What the chart prints of it is warned of already.
  ['storage-over-provisioning-percentage', [100]],
])('has nothing against %s: %j', (setting, value) => {
  expect(check(setting, value)).toEqual([]);
});

test.each<[string, ChartValue, string, string | undefined]>([
  [
    'rebuild-concurrent-sync-limit',
    1,
    'Longhorn 1.12.1 has no setting "rebuild-concurrent-sync-limit", and passes over defaultSettings.x.',
    'Leave it out, and set replica-rebuild-concurrent-sync-limit in a Setting object.',
  ],
  [
    'replica-auto-balance',
    true,
    'Setting "replica-auto-balance" cannot be "true": it is not one of the options.',
    'Write one of disabled, least-effort, best-effort.',
  ],
  [
    'storage-over-provisioning-percentage',
    1000000,
    'Setting "storage-over-provisioning-percentage" cannot be "1e+06": it is not a whole number.',
    'Write it in quotes: "1000000".',
  ],
  [
    'storage-minimal-available-percentage',
    101,
    'Setting "storage-minimal-available-percentage" cannot be "101": it is above 100.',
    'Write a whole number from 0 to 100.',
  ],
])('says what Longhorn passes over: %s: %j', (setting, value, message, hint) => {
  expect(check(setting, value)).toEqual([
    { code: 'chart-setting-value', severity: 'warning', message, hint, path: '/defaultSettings/x' },
  ]);
});
