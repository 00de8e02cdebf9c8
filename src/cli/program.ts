import { faultReport } from './fault-report';
import { ExitCode, type Host } from './host';
import { readText } from './read-text';
import { run } from './run';
import { writeError, writeOut } from './write-out';

/** Runs the command line of the process. */
export function start(importModule: Host['importModule']): void {
  const ended = run(process.argv.slice(2), {
    cwd: currentFolder(),
    get isTerminal() {
      // The module brings Node's network and streams with it: only who shows colours pays for them.
      const { isatty } = require('node:tty') as typeof import('node:tty');
      return isatty(1) && process.env['NO_COLOR'] === undefined;
    },
    get errorIsTerminal() {
      const { isatty } = require('node:tty') as typeof import('node:tty');
      return isatty(2);
    },
    stdout: writeOut,
    stderr: writeError,
    readText,
    importModule,
  });
  void ended.then(
    (code) => {
      // What could not be written in the meantime counts, whatever the command says.
      process.exitCode = process.exitCode === 2 ? 2 : code;
    },
    (error: unknown) => {
      writeError(faultReport(error));
      process.exitCode = ExitCode.FAULT;
    },
  );
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    writeError('The current folder is no more: change into another one.\n');
    process.exit(2);
  }
}
