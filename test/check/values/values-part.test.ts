import { combined, type ValuesPart } from '../../../src/check/values/values-part';

const part = (file: string, values: ValuesPart['values']): ValuesPart => ({
  values,
  locate: () => ({ file, line: 1, column: 1 }),
});
const around = { value: {}, inside: () => undefined, locate: () => ({ file: 'around', line: 1, column: 1 }) };
const [first, second] = [part('first', { a: { b: 1 }, c: 1 }), part('second', { c: 2, d: 0 })];

test.each([
  ['/c', 'second'],
  ['/a/b', 'first'],
  ['/a/x', 'first'],
  ['/x/y', 'around'],
  ['', 'around'],
])('%s of several parts is in %s', (pointer, file) => {
  expect(combined([first, second], around, '').locate(pointer).file).toBe(file);
});

test('one part has all places, and none has those of what is around', () => {
  expect(combined([first], around, '').locate('/x').file).toBe('first');
  expect(combined([], around, '').locate('/x').file).toBe('around');
});
