import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Host } from './host';

/** `node FILE ARGUMENTS`, without anything that only a shell understands. */
const plainNode = /^node\s+([\w./@-]+\.c?js)((?:\s+[\w./@=:,-]+)*)$/;

/** Runs the app with its output going to a folder; what it answers is what went wrong. */
export async function runApp(command: string, outdir: string, host: Host): Promise<readonly Diagnostic[]> {
  process.env['CDK8S_OUTDIR'] = outdir;
  const [, file, rest = ''] = plainNode.exec(command.trim()) ?? [];
  return file === undefined ? runShell(command, host) : runHere(resolve(host.cwd, file), rest, host);
}

function runShell(command: string, host: Host): Diagnostic[] {
  const { signal, status } = spawnSync(command, {
    cwd: host.cwd,
    shell: true,
    stdio: ['inherit', 'inherit', 'inherit'],
  });
  if (status === 0) return [];
  return [failed(`The app "${command}" ended with ${status === null ? `signal ${signal}` : `exit code ${status}`}.`)];
}

/** Another process would cost more time than the app itself, so a plain Node program is run in this one. */
async function runHere(file: string, rest: string, host: Host): Promise<readonly Diagnostic[]> {
  process.argv = [process.argv[0]!, file, ...rest.split(/\s+/).filter((argument) => argument !== '')];
  const unfinished = (): void => {
    host.stderr('The app ended the process before its manifests were taken over; let it end by itself.\n');
    process.exitCode = process.exitCode === undefined || process.exitCode === 0 ? 1 : process.exitCode;
  };
  process.once('exit', unfinished);
  try {
    require(file);
    // An app may go on after its file was run; it is done when Node has nothing left to do.
    await new Promise((done) => process.once('beforeExit', done));
    return [];
  } catch (error) {
    return failures(error, file, host);
  } finally {
    process.off('exit', unfinished);
  }
}

function failures(error: unknown, file: string, host: Host): readonly Diagnostic[] {
  const { code, diagnostics, message, stack } = error as NodeJS.ErrnoException & { diagnostics?: Diagnostic[] };
  if (Array.isArray(diagnostics)) return diagnostics;
  if (code === 'MODULE_NOT_FOUND' && message.includes(`'${file}'`)) {
    return [failed(`The app "${file}" does not exist.`, 'Build it first, or mend "app" in cdk8s.yaml.')];
  }
  host.stderr(`${stack ?? String(error)}\n`);
  return [failed(`The app "${file}" failed: ${message ?? String(error)}`)];
}

function failed(message: string, hint?: string): Diagnostic {
  return { code: 'app-failed', severity: 'error', message, ...(hint !== undefined && { hint }) };
}
