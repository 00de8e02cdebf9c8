import { goDuration, parseGoDuration } from '../../src/kubernetes/go-duration';

test.each([
  ['0', 0],
  ['0s', 0],
  ['5m0s', 300e9],
  ['1.5h', 5400e9],
  ['-5m', -300e9],
  ['+1h', 3600e9],
  ['.5s', 5e8],
  ['1.s', 1e9],
  ['250ms', 25e7],
  ['0.7ns', 0],
  ['-9223372036854775808ns', -(2 ** 63)],
  ['0000000000000000000001s', 1e9],
  ['1h2m3s4ms', 3_723_004_000_000],
])('Go reads %j as %d ns', (text, expected) => {
  expect(parseGoDuration(text)).toBe(expected);
});

test.each([
  '',
  '-',
  '300',
  '1d',
  '5 m',
  '*/5 * * * *',
  's',
  '.s',
  '1h ',
  '1e3s',
  '3000000h',
  '9223372036854775808ns',
  '1.5.5s',
  '.',
  '99999999999999999999s',
])('Go refuses %j', (text) => {
  expect(parseGoDuration(text)).toBeUndefined();
});

test.each([
  [0, '0s'],
  [250, '250ms'],
  [1500, '1.5s'],
  [30_000, '30s'],
  [300_000, '5m0s'],
  [3_600_000, '1h0m0s'],
  [90_061_000, '25h1m1s'],
])('%d ms is printed as %s', (milliseconds, text) => {
  expect(goDuration(milliseconds)).toBe(text);
  expect(parseGoDuration(text)).toBe(milliseconds * 1e6);
});
