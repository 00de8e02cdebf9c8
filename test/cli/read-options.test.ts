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
  [['a'], `Unexpected argument 'a'. This command does not take positional arguments. ${see}`],
])('%j is wrong usage, in one line', (args, message) => {
  expect(() => readOptions('compile', options, args)).toThrow(new Error(message));
});
