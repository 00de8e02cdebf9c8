import { formatQuantity, parseQuantity } from '../../src/kubernetes/quantity';

/** What apimachinery v0.36.3 answers: text, Value(). */
const values: readonly (readonly [text: string, value: bigint])[] = [
  ['0', 0n],
  ['1024', 1024n],
  ['10Gi', 10737418240n],
  ['00010Gi', 10737418240n],
  ['+1Gi', 1073741824n],
  ['.5Gi', 536870912n],
  ['1.5Gi', 1610612736n],
  ['1.', 1n],
  ['1.0000000000001Gi', 1073741825n],
  ['0.5Ei', 576460752303423488n],
  ['2G', 2000000000n],
  ['1k', 1000n],
  ['3M', 3000000n],
  ['4T', 4000000000000n],
  ['5P', 5000000000000000n],
  ['1E', 1000000000000000000n],
  ['1E3', 1000n],
  ['1e+3', 1000n],
  ['12e6', 12000000n],
  ['1e-3', 1n],
  ['1e-400', 1n],
  ['1500m', 2n],
  ['-1.5', -2n],
  ['0.1m', 1n],
  ['1n', 1n],
  ['-1n', -1n],
  ['9223372036854775807', 9223372036854775807n],
  ['8Ei', 9223372036854775807n],
  ['16Ei', 9223372036854775807n],
  ['-16Ei', -9223372036854775807n],
  // Nobody means these; the API server takes them all the same.
  ['.', 0n],
  ['+', 0n],
  ['Ki', 0n],
  ['0Gi', 0n],
  ['m', 0n],
  ['.Ti', 0n],
  ['e-9', 0n],
  ['1e0000000000000000000003', 1000n],
  ['12e4294967297', 120n],
];

const refused = [
  '',
  ' 1Gi',
  '1 Gi',
  '1GiB',
  '1gi',
  '1K',
  '0x10',
  '1Ki5',
  '1e',
  '1_000',
  '1.3.5',
  '1e99999999999999999999',
  '1e9223372036854775808',
  'Pi',
  '+.Ei',
  'e-10',
  'ten',
];

describe('parseQuantity', () => {
  it.each(values)('reads %p as %p', (text, value) => {
    expect(parseQuantity(text)).toBe(value);
  });

  it.each(refused)('refuses %p', (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it.each(['100E', '1e30', '1e400', '9223372036854775808'])('caps %p, which overflows upstream', (text) => {
    expect(parseQuantity(text)).toBe(9223372036854775807n);
  });
});

describe('formatQuantity', () => {
  it.each([
    [0n, '0'],
    [1000n, '1000'],
    [1024n, '1Ki'],
    [10737418240n, '10Gi'],
    [1610612736n, '1536Mi'],
    [-2048n, '-2Ki'],
    [1n << 60n, '1Ei'],
    [1n << 70n, '1024Ei'],
  ])('writes %p as %p', (bytes, text) => {
    expect(formatQuantity(bytes)).toBe(text);
  });
});
