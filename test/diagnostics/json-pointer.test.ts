import { pointerOf, stepsOf } from '../../src/diagnostics/json-pointer';

test.each([
  ['', []],
  ['/', ['']],
  ['/spec/disks', ['spec', 'disks']],
  ['/metadata/labels/a.org~1b', ['metadata', 'labels', 'a.org/b']],
  ['/~0/~01/~1~0', ['~', '~1', '/~']],
])('%j takes the steps %j', (pointer, steps) => {
  expect(pointerOf(steps)).toBe(pointer);
  expect(stepsOf(pointer)).toEqual(steps);
});

it('names items by their numbers', () => {
  expect(pointerOf(['list', 0])).toBe('/list/0');
  expect(stepsOf('/list/0')).toEqual(['list', '0']);
});
