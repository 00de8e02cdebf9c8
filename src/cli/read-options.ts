import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What the user gave for each option. */
export type Given<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: false }>
>['values'];

/** The options of a command and the paths that it is given beside them. */
export function readArguments<T extends Options>(
  command: string,
  options: T,
  args: readonly string[],
): { readonly given: Given<T>; readonly paths: readonly string[] } {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const { tokens } = parseArgs({ args: [...before], options, strict: false, allowPositionals: true, tokens: true });
  const positionals = new Set(tokens.filter(({ kind }) => kind === 'positional').map(({ index }) => index));
  const given = readOptions(
    command,
    options,
    before.filter((_, index) => !positionals.has(index)),
  );
  const paths = before.filter((_, index) => positionals.has(index));
  return { given, paths: end < 0 ? paths : [...paths, ...args.slice(end + 1)] };
}

/** The options of a command; anything that is not one is a usage error that says what was meant. */
export function readOptions<T extends Options>(command: string, options: T, args: readonly string[]): Given<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const unknown = args.find((arg) => arg.startsWith('--') && !Object.hasOwn(options, optionName(arg)));
    const seeHelp = `See: cdk8s-longhorn ${command} --help`;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
      const names = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError(`There is no option "${unknown}" for ${command}. ${seeHelp}.`, unknown.split('=')[0], names);
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
      const word = /'(.*?)'/.exec(message)?.[1];
      const meant = Object.hasOwn(options, 'values') ? ` A values file goes behind --values.` : '';
      throw new UsageError(`${command} takes options only, and "${word}" is none.${meant} ${seeHelp}.`);
    }
    throw new UsageError(`${message.split(/\. To specify|\n/)[0]!.replace(/\.$/, '')}. ${seeHelp}.`);
  }
}

function optionName(arg: string): string {
  return arg.slice(2).split('=')[0]!;
}
