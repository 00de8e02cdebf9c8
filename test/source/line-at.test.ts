import { lineAt } from '../../src/source/line-at';

it.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])('finds offset %i', (offset, line, column) => {
  expect(lineAt('ab\n\ncd', offset)).toEqual({ line, column });
});
