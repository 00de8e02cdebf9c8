import { formatGoFloat, parseGoBool, parseGoFloat, parseGoInt, trimSpace } from '../../src/longhorn/go-number';

describe("Go's numbers", () => {
  it.each([
    ['+007', 7n],
    ['-0', 0n],
    ['9223372036854775807', 9223372036854775807n],
    ['-9223372036854775808', -9223372036854775808n],
    ['9223372036854775808', undefined],
    ['1_000', undefined],
    ['1.0', undefined],
    ['', undefined],
    [' 1', undefined],
  ])('int %j', (text, value) => expect(parseGoInt(text)).toBe(value));

  it.each([
    ['12.5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1E1', 10],
    ['-inf', -Infinity],
    ['NaN', NaN],
    ['1e999', undefined],
    ['1_0', undefined],
    ['.', undefined],
    ['', undefined],
  ])('float %j', (text, value) => expect(parseGoFloat(text)).toBe(value));

  it.each([
    [12.5, '12.5'],
    [1e21, '1000000000000000000000'],
    [1.25e22, '12500000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [Infinity, '+Inf'],
    [-Infinity, '-Inf'],
    [NaN, 'NaN'],
  ])('float %d is written %s', (value, text) => expect(formatGoFloat(value)).toBe(text));

  it('knows six words for each truth value', () => {
    expect(['1', 't', 'T', 'TRUE', 'true', 'True'].map(parseGoBool)).toEqual(Array(6).fill(true));
    expect(['0', 'f', 'F', 'FALSE', 'false', 'False'].map(parseGoBool)).toEqual(Array(6).fill(false));
    expect(['yes', 'tRUE', '', ' true'].map(parseGoBool)).toEqual(Array(4).fill(undefined));
  });

  it('trims what Go trims', () => {
    expect(trimSpace('\u0085\t a b\u00a0\n')).toBe('a b');
    expect(trimSpace('\ufeffa')).toBe('\ufeffa');
  });
});
