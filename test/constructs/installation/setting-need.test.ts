import {
  fulfils,
  together,
  valueFor,
  wording,
  type SettingNeed,
} from '../../../src/constructs/installation/setting-need';

const exactly = (value: string): SettingNeed => ({ kind: 'exactly', value });
const atLeast = (minimum: number): SettingNeed => ({ kind: 'atLeast', minimum });
const items = (...names: string[]): SettingNeed => ({ kind: 'items', items: names });

test.each([
  [exactly('true'), 'true', true],
  [exactly('true'), 'false', false],
  [atLeast(80), '80', true],
  [atLeast(80), ' 150 ', true],
  [atLeast(80), '50', false],
  [atLeast(0), '', false],
  [atLeast(1), 'many', false],
  [items('a', 'b'), 'b, c ,a', true],
  [items('a', 'b'), 'a', false],
  [items('a'), '', false],
])('%j of "%s": %s', (need, value, expected) => {
  expect(fulfils(value, need)).toBe(expected);
});

test('two needs come to one value, which says no more than both', () => {
  expect(together(atLeast(120), atLeast(150))).toEqual(atLeast(150));
  expect(together(atLeast(150), atLeast(120))).toEqual(atLeast(150));
  expect(together(items('zone'), items('rack', 'zone'))).toEqual(items('rack', 'zone'));
  expect([exactly('on'), atLeast(150), items('rack', 'zone')].map(valueFor)).toEqual(['on', '150', 'rack,zone']);
});

test('each is worded as the end of a sentence', () => {
  expect([exactly('on'), atLeast(150), items('rack', 'zone')].map(wording)).toEqual([
    'to be "on"',
    'to be at least 150',
    'to name "rack", "zone"',
  ]);
});
