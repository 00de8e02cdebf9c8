import { joinWindowsSettings, windowsSettings } from '../../../src/constructs/installation/windows-settings';

const preset = new Map([
  ['priority-class', 'longhorn-critical'],
  ['taint-toleration', 'cattle.io/os=linux:NoSchedule'],
  ['system-managed-components-node-selector', ''],
]);

test('own words follow those for Windows clusters', () => {
  const values = { 'taint-toleration': 'a=b:NoSchedule', 'system-managed-components-node-selector': 'x:y', other: '1' };
  expect(joinWindowsSettings(values, preset)).toEqual({
    'taint-toleration': 'cattle.io/os=linux:NoSchedule;a=b:NoSchedule',
    'system-managed-components-node-selector': 'x:y',
    other: '1',
  });
  expect(joinWindowsSettings({ other: '1' }, preset)).toEqual({ other: '1' });
  expect(joinWindowsSettings({ 'taint-toleration': '' }, preset)).toEqual({
    'taint-toleration': 'cattle.io/os=linux:NoSchedule',
  });
});

test('what is preset for Windows clusters is known as such', () => {
  expect([...windowsSettings(preset)]).toEqual([['taint-toleration', 'cattle.io/os=linux:NoSchedule']]);
});
