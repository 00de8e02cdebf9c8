import { own } from '../../src/diagnostics/own';

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  '%s is in no table that does not list it',
  (key) => {
    expect(own({ a: 1 }, key)).toBeUndefined();
  },
);

test('what a table lists is found', () => {
  expect(own({ a: 1, toString: 2 }, 'a')).toBe(1);
  expect(own({ a: 1, toString: 2 }, 'toString')).toBe(2);
});
