import type { ChartTable } from '../../../src/chart/chart-value';
import { decidingValue, withoutValue } from '../../../src/check/values/deciding-value';

/** What is wrong with a text, as long as it is anywhere in the values. */
const holds =
  (text: string) =>
  (values: ChartTable): boolean =>
    JSON.stringify(values).includes(text);

const deciding = (values: ChartTable, persists: (values: ChartTable) => boolean, wrong?: string): string =>
  decidingValue(values, (steps) => persists(withoutValue(values, steps) as ChartTable), wrong);

it.each([
  ['a scalar', { ui: { replicas: 'bad', type: 'x' } }, '/ui/replicas'],
  ['an item of a list', { list: [{ a: 1 }, { a: 'bad' }] }, '/list/1/a'],
  ['a key', { list: [{ 'a/bad~': 1 }] }, '/list/0/a~1bad~0'],
  ['nothing in what stands there twice', { a: { x: 'bad' }, b: { x: 'bad' } }, ''],
])('finds %s', (_, values, expected) => {
  expect(deciding(values, holds('bad'), 'bad')).toBe(expected);
});

it('prefers the value that says it to the switch that lets it', () => {
  const values = { ingress: { enabled: true, host: 'bad', path: '/' } };
  const persists = (other: ChartTable): boolean => {
    const { enabled, host } = (other['ingress'] ?? {}) as ChartTable;
    return enabled === true && host === 'bad';
  };
  expect(deciding(values, persists, 'bad')).toBe('/ingress/host');
  expect(deciding(values, persists, undefined)).toBe('/ingress/host');
});

it('points at a switch where nothing else decides', () => {
  expect(deciding({ a: { on: true } }, holds('true'), 'x')).toBe('/a/on');
});

it('leaves the values as they are', () => {
  const values = { a: [{ b: 'bad' }], c: 1 };
  deciding(values, holds('bad'), 'bad');
  expect(values).toEqual({ a: [{ b: 'bad' }], c: 1 });
});
