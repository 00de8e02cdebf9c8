import { readBlockScalar } from '../../src/source/block-scalar';

it.each([
  ['|\n  a\n   b\n\n  c\n\nnext', 0, 'a\n b\n\nc\n', 17],
  ['|-\n  a\n', 0, 'a', 7],
  ['>-\n  a\n  b\n\n  c\n', 0, 'a b\nc', 16],
  ['>\n\n  a\n', 0, '\na\n', 7],
  ['| # comment\n a\n', 0, 'a\n', 15],
  ['|\nnext', 0, '', 2],
])('reads %j', (text, column, value, end) => {
  expect(readBlockScalar(text, 0, column)).toEqual({ value, end });
});

it.each(['|+\n a\n', '|2\n  a\n', '|\n  a\n b\n', '>\n a\n  b\n', '|\n a', '|\n   \n a\n', '|#no comment\n a\n'])(
  'leaves %j to the full parser',
  (text) => expect(readBlockScalar(text, 0, 0)).toBeUndefined(),
);
