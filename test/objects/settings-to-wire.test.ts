import type { LonghornSettings } from '../../src/constructs/longhorn-settings';
import { NodeDrainPolicy, SnapshotDataIntegrity } from '../../src/constructs/longhorn-settings';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import properties from '../../src/longhorn/setting-props.json';
import { canonicalSettingValue } from '../../src/longhorn/setting-value';
import { settingsToWire } from '../../src/objects/settings-to-wire';

const newest = releaseFor('1.12.1');
const wire = (settings: LonghornSettings, version = '1.12.1') => settingsToWire(releaseFor(version), settings);

it.each<[string, LonghornSettings, string, string]>([
  ['bool', { autoSalvage: false }, 'auto-salvage', 'false'],
  ['int', { backupConcurrentLimit: 5 }, 'backup-concurrent-limit', '5'],
  ['option', { nodeDrainPolicy: NodeDrainPolicy.ALWAYS_ALLOW }, 'node-drain-policy', 'always-allow'],
  ['text', { storageNetwork: 'kube-system/storage' }, 'storage-network', 'kube-system/storage'],
  ['int per engine', { defaultReplicaCount: { v1: 2, v2: 4 } }, 'default-replica-count', '{"v1":"2","v2":"4"}'],
  ['one of two engines', { defaultReplicaCount: { v2: 2 } }, 'default-replica-count', '{"v1":"3","v2":"2"}'],
  ['an engine left undefined', { dataEngineMemorySize: { v1: undefined } }, 'data-engine-memory-size', '{"v2":"2048"}'],
  [
    'float per engine',
    { guaranteedInstanceManagerCPU: { v1: 7.5 } },
    'guaranteed-instance-manager-cpu',
    '{"v1":"7.5","v2":"12"}',
  ],
  ['bool per engine', { freezeFilesystemForSnapshot: { v1: true } }, 'freeze-filesystem-for-snapshot', '{"v1":"true"}'],
  [
    'option per engine',
    { snapshotDataIntegrity: { v1: SnapshotDataIntegrity.DISABLED } },
    'snapshot-data-integrity',
    '{"v1":"disabled","v2":"fast-check"}',
  ],
  ['CPU list', { dataEngineCPUMask: { v2: '0-3' } }, 'data-engine-cpu-mask', '{"v2":"0xf"}'],
])('writes a %s as Longhorn stores it', (_, settings, name, value) => {
  expect(wire(settings)).toEqual({ values: { [name]: value }, diagnostics: [] });
});

it('follows the release where a setting changed its shape', () => {
  const settings = { offlineReplicaRebuilding: true };
  expect(wire(settings, '1.10.2').values).toEqual({ 'offline-replica-rebuilding': '{"v1":"true","v2":"true"}' });
  expect(wire(settings, '1.11.0').values).toEqual({ 'offline-replica-rebuilding': 'true' });
});

it('leaves out what is undefined', () => {
  expect(wire({ autoSalvage: undefined })).toEqual({ values: {}, diagnostics: [] });
});

it.each<[string, object, string, string, string, string]>([
  [
    '1.10.2',
    { managerUrl: 'https://a.example' },
    'setting-known',
    '/settings/managerUrl',
    'manager-url',
    'since 1.11.0',
  ],
  [
    '1.11.0',
    { storageNetworkForRwxVolumeEnabled: true },
    'setting-known',
    '/settings/storageNetworkForRwxVolumeEnabled',
    'storage-network-for-rwx-volume-enabled',
    'up to 1.10.2',
  ],
  [
    '1.12.0',
    { allowLiveEngineUpgradeOnSameImageCommit: true },
    'setting-known',
    '/settings/allowLiveEngineUpgradeOnSameImageCommit',
    '1.12.0',
    'in 1.11.3 and since 1.12.1',
  ],
  [
    '1.12.1',
    { replicaAutoBalanse: 'disabled' },
    'setting-known',
    '/settings/replicaAutoBalanse',
    'replicaAutoBalanse',
    'any',
  ],
  ['1.12.1', { toString: 'x' }, 'setting-known', '/settings/toString', 'toString', 'any'],
  [
    '1.12.1',
    { currentLonghornVersion: 'v1' },
    'setting-known',
    '/settings/currentLonghornVersion',
    'currentLonghornVersion',
    'any',
  ],
  [
    '1.12.1',
    { defaultReplicaCount: { v1: 21 } },
    'setting-value-range',
    '/settings/defaultReplicaCount',
    '21',
    'above 20',
  ],
  [
    '1.12.1',
    { engineReplicaTimeout: { v1: 7 } },
    'setting-value-range',
    '/settings/engineReplicaTimeout',
    '7',
    'below 8',
  ],
  [
    '1.12.1',
    { backupConcurrentLimit: 1.5 },
    'setting-value-type',
    '/settings/backupConcurrentLimit',
    '1.5',
    'whole number',
  ],
  ['1.12.1', { defaultBackupBlockSize: 4 }, 'setting-value-option', '/settings/defaultBackupBlockSize', '4', 'options'],
  ['1.12.1', { nodeDrainPolicy: 'never' }, 'setting-value-option', '/settings/nodeDrainPolicy', 'never', 'options'],
  [
    '1.12.1',
    { dataEngineMemorySize: { v1: 2048 } },
    'setting-value-engines',
    '/settings/dataEngineMemorySize/v1',
    'v1',
    'no value',
  ],
  [
    '1.12.1',
    { defaultReplicaCount: { v3: 2 } },
    'setting-value-engines',
    '/settings/defaultReplicaCount/v3',
    'v3',
    'no value',
  ],
  [
    '1.12.1',
    { defaultReplicaCount: { v1: null } },
    'setting-value-type',
    '/settings/defaultReplicaCount/v1',
    'null',
    'cannot',
  ],
  [
    '1.12.1',
    { autoSalvage: { v1: true } },
    'setting-value-engines',
    '/settings/autoSalvage',
    '{"v1":true}',
    'one value',
  ],
  ['1.12.1', { backupConcurrentLimit: NaN }, 'setting-value-type', '/settings/backupConcurrentLimit', 'NaN', 'cannot'],
  ['1.12.1', { logPath: null }, 'setting-value-type', '/settings/logPath', 'null', 'cannot'],
])('in %s refuses %j', (version, settings, code, path, quoted, why) => {
  const { values, diagnostics } = settingsToWire(releaseFor(version), settings);
  expect(values).toEqual({});
  expect(diagnostics).toEqual([
    { code, severity: 'error', path, message: expect.stringContaining(quoted), hint: expect.any(String) },
  ]);
  expect(diagnostics[0]!.message).toContain(why);
});

it('names the property that was probably meant', () => {
  const { diagnostics } = settingsToWire(newest, { replicaAutoBalanse: 'disabled' });
  expect(diagnostics[0]!.hint).toBe('Write `replicaAutoBalance`, or remove it.');
});

it.each(supportedReleases())('converts every default of %s to itself', (version) => {
  const release = releaseFor(version);
  let converted = 0;
  for (const [prop, { setting }] of Object.entries(properties)) {
    const definition = release.settings[setting];
    if (definition === undefined || (definition.required && definition.default === '')) continue;
    const typed = definition.default.startsWith('{') ? JSON.parse(definition.default) : definition.default;
    const { values, diagnostics } = settingsToWire(release, { [prop]: typed });
    expect(diagnostics).toEqual([]);
    expect(values).toEqual({ [setting]: canonicalSettingValue(definition, definition.default) });
    converted++;
  }
  expect(converted).toBeGreaterThan(85);
});
