import type { ChartTable } from '../../src/chart/chart-value';
import { defaultResourceLines, defaultSettingLines } from '../../src/chart/default-settings';
import { releaseFor } from '../../src/longhorn/release';
import { found, reader } from './reader';

function read(defaultSettings: ChartTable, version = '1.12.1', other: ChartTable = {}) {
  const values = reader({ defaultSettings, ...other }, version);
  return { lines: Object.fromEntries(defaultSettingLines(values, releaseFor(version))), found: found(values) };
}

const windows = { global: { cattle: { windowsCluster: { enabled: true } } } };

test.each<[string, ChartTable, string, string | undefined]>([
  ['raw', { autoSalvage: true }, 'auto-salvage', 'true'],
  ['raw and empty', { autoSalvage: '' }, 'auto-salvage', ''],
  ['raw with a line break', { autoSalvage: 'true\n' }, 'auto-salvage', 'true\n'],
  ['null', { autoSalvage: null }, 'auto-salvage', undefined],
  ['in quotes', { defaultDataPath: '/a b' }, 'default-data-path', '"/a b"'],
  ['a number', { storageOverProvisioningPercentage: 100 }, 'storage-over-provisioning-percentage', '"100"'],
  [
    'a mapping',
    { defaultReplicaCount: { v2: '2', v1: '3' } },
    'default-replica-count',
    '"{\\"v1\\":\\"3\\",\\"v2\\":\\"2\\"}"',
  ],
  ['a default taken away', { priorityClass: null }, 'priority-class', undefined],
])('prints %s: %j', (_, settings, name, text) => {
  expect(read(settings).lines[name]).toBe(text);
});

it('has nothing against a line break that Longhorn does not see', () => {
  expect(read({ autoSalvage: 'true\n' }).found).toEqual([]);
});

it('puts the words for Windows clusters first', () => {
  const { lines } = read({ taintToleration: 'a=b:NoSchedule' }, '1.12.1', windows);
  expect(lines['taint-toleration']).toBe('"cattle.io/os=linux:NoSchedule;a=b:NoSchedule"');
  expect(lines['system-managed-components-node-selector']).toBe('"kubernetes.io/os:linux"');
});

it('prints collections in the notation of Go where the chart does', () => {
  const { found: findings, lines } = read({ logLevel: ['a', 'b'], taintToleration: { a: 1 }, autoSalvage: [] });
  expect(lines).toMatchObject({ 'log-level': '"[a b]"', 'taint-toleration': '"map[a:1]"', 'auto-salvage': '[]' });
  expect(findings.sort()).toEqual([
    'warning chart-value-type /defaultSettings/autoSalvage',
    'warning chart-value-type /defaultSettings/logLevel',
    'warning chart-value-type /defaultSettings/taintToleration',
  ]);
});

it('takes only text where the oldest chart does', () => {
  const finding = 'error chart-value-type /defaultSettings/storageOverProvisioningPercentage';
  expect(read({ storageOverProvisioningPercentage: 100 }, '1.10.0').found).toEqual([finding]);
  expect(read({ storageOverProvisioningPercentage: ['100'] }, '1.10.0').found).toEqual([finding]);
  expect(read({ storageOverProvisioningPercentage: '100', autoSalvage: true }, '1.10.0').found).toEqual([]);
});

it('follows the slips of some charts', () => {
  expect(read({ nodeDiskHealthMonitoring: true }, '1.11.0').lines['node-disk-health-monitoring']).toBe('');
  expect(read({ nodeDiskHealthMonitoring: true }, '1.11.1').lines['node-disk-health-monitoring']).toBe('true');
  expect(read({ defaultUblkQueueDepth: '64' }, '1.11.3').lines).not.toHaveProperty('default-ublk-queue-depth');
  expect(read({ replicaRebuildingBandwidthLimit: '0' }, '1.11.3').lines['default-ublk-queue-depth']).toBe('');
  expect(read({ defaultUblkQueueDepth: '64' }, '1.12.0').lines['default-ublk-queue-depth']).toBe('"64"');
});

test.each<[ChartTable, string]>([
  [{ backupTarget: 's3://b@r/' }, 'backup-target: s3://b@r/'],
  [{ pollInterval: 300 }, 'backupstore-poll-interval: 300'],
  [{ backupTargetCredentialSecret: 's' }, 'backup-target-credential-secret: s'],
])('presets the backup target: %j', (defaultBackupStore, line) => {
  expect(defaultResourceLines(reader({ defaultBackupStore })).map((parts) => parts.join(': '))).toEqual([line]);
});
