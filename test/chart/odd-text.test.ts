import type { ChartValue } from '../../src/chart/chart-value';
import { oddTexts } from '../../src/chart/odd-text';

test.each<[ChartValue]>([['text'], ['two words\n'], ['a\u00a0b'], ['\u200b'], [1], [null], [{ a: ['b'] }]])(
  'has nothing against %j',
  (value) => expect(oddTexts('x', value)).toEqual([]),
);

test.each<[ChartValue, string]>([
  ['a\u0085b', '/x'],
  ['\ufeffa', '/x'],
  ['a\u2028', '/x'],
  ['\u00a0a', '/x'],
  ['a\u3000', '/x'],
  [{ a: ['b', 'c\u00a0'] }, '/x/a/1'],
])('finds the invisible character in %j', (value, path) => {
  expect(oddTexts('x', value)).toEqual([
    expect.objectContaining({ code: 'chart-value-text', severity: 'error', path }),
  ]);
});

it('shows what nobody sees', () => {
  expect(oddTexts('x', 'a\u00a0')[0]!.message).toBe('The value x has invisible characters, here escaped: "a\\u00a0".');
});

it('refuses hooks of Helm', () => {
  expect(oddTexts('x', [{ metadata: { annotations: { 'helm.sh/hook': 'pre-install' } } }])).toEqual([
    expect.objectContaining({ code: 'chart-hook', severity: 'error', path: '/x/0/metadata/annotations' }),
  ]);
});
