import { own } from '../diagnostics/own';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { commandHelp, help } from './help';
import { ExitCode, type Host } from './host';
import { reportDiagnostics } from './report-diagnostics';
import { UsageError } from './usage-error';
import { packageVersion } from '../reporters/package-version';

type Command = (args: readonly string[], host: Host) => ExitCode | Promise<ExitCode>;

/** Loaded on demand: a command starts as fast as what it uses. */
const commands: Readonly<Record<string, () => Command>> = {
  check: () => (require('./commands/check') as typeof import('./commands/check')).check,
  compile: () => (require('./commands/compile') as typeof import('./commands/compile')).compile,
  explain: () => (require('./commands/explain') as typeof import('./commands/explain')).explain,
  render: () => (require('./commands/render') as typeof import('./commands/render')).render,
  schema: () => (require('./commands/schema') as typeof import('./commands/schema')).schema,
};

/** Runs the command line; every mistake of the user ends here as text and an exit code. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--help' || name === '-h' || name === 'help') return print(host, help(rest[0]));
    if (name === '--version') return print(host, `${packageVersion()}\n`);
    const load = own(commands, name);
    if (load === undefined) {
      const message = `There is no command "${name}".`;
      throw new UsageError(message, name, Object.keys(commands), 'See: cdk8s-longhorn --help.');
    }
    if (rest.includes('--help') || rest.includes('-h')) return print(host, commandHelp(name));
    return await load()(rest, host);
  } catch (error) {
    if (DiagnosticsError.is(error)) return reportDiagnostics(error.diagnostics, host);
    if (!UsageError.is(error)) throw error;
    host.stderr(`${error.message}\n`);
    return ExitCode.USAGE;
  }
}

function print(host: Host, text: string): ExitCode {
  host.stdout(text);
  return ExitCode.OK;
}
