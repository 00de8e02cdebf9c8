import { readArguments, readOptions } from '../../src/cli/read-options';

const options = { output: { type: 'string' }, strict: { type: 'boolean' } } as const;
const see = 'See: cdk8s-longhorn compile --help.';

it('reads options, and paths beside them', () => {
  expect({ ...readOptions('compile', options, ['--output', 'a', '--strict']) }).toEqual({ output: 'a', strict: true });
  const { given, paths } = readArguments('compile', options, ['x', '--output=a', 'y', '--', '--strict']);
  expect([{ ...given }, paths]).toEqual([{ output: 'a' }, ['x', 'y', '--strict']]);
});

it.each([
  [
    ['--outptu', 'a'],
    'There is no option "--outptu" for compile. See: cdk8s-longhorn compile --help. Did you mean "--output"?',
  ],
  [['--output'], `Option '--output <value>' argument missing. ${see}`],
  [['--output', '--strict'], `Option '--output' argument is ambiguous. ${see}`],
  [['--strict=yes'], `Option '--strict' does not take an argument. ${see}`],
  [['a'], `compile takes options only, and "a" is none. ${see}`],
])('%j is wrong usage, in one line', (args, message) => {
  expect(() => readOptions('compile', options, args)).toThrow(new Error(message));
});

it('says where a values file goes', () => {
  const withValues = { values: { type: 'string', multiple: true } } as const;
  expect(() => readOptions('render', withValues, ['v.yaml'])).toThrow(
    'is none. A values file goes behind --values. See',
  );
});
