import { settingTexts, withSettings } from '../../../src/constructs/installation/setting-lines';

test('settings take the place of their lines, others follow by name', () => {
  const lines = [
    ['priority-class', '"longhorn-critical"'],
    ['disable-revision-counter', `'{"v1":"true"}'`],
  ] as const;
  const settings = [
    ['v2-data-engine', 'true'],
    ['priority-class', 'mine'],
    ['auto-salvage', 'false'],
  ] as const;
  expect(withSettings(lines, settings)).toEqual([
    ['priority-class', '"mine"'],
    ['disable-revision-counter', `'{"v1":"true"}'`],
    ['auto-salvage', '"false"'],
    ['v2-data-engine', '"true"'],
  ]);
});

test('the text of a line is what YAML reads from it', () => {
  const lines = [
    ['a', '"x: y"'],
    ['b', `'{"v1":"true"}'`],
    ['c', 'cattle.io/os=linux:NoSchedule'],
    ['d', 'true'],
    ['e', ''],
  ] as const;
  expect([...settingTexts(lines).values()]).toEqual([
    'x: y',
    '{"v1":"true"}',
    'cattle.io/os=linux:NoSchedule',
    'true',
    '',
  ]);
});
