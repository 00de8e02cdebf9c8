import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { pathOf, placesIn, writtenPlaces, writtenStack } from '../diagnostics/written-place';
import type { Host } from './host';
import { UsageError } from './usage-error';

/** `node FILE ARGUMENTS`, without anything that only a shell understands. */
const plainNode = /^node\s+([\w./@-]+\.c?js)((?:\s+[\w./@=:,-]+)*)$/;

/** Runs the app with its output going to a folder; what it answers is what went wrong. */
export async function runApp(command: string, outdir: string, host: Host): Promise<readonly Diagnostic[]> {
  process.env['CDK8S_OUTDIR'] = outdir;
  const [, file, rest = ''] = plainNode.exec(command.trim()) ?? [];
  if (file === undefined) return runShell(command, host);
  if (statSync(resolve(host.cwd, file), { throwIfNoEntry: false }) === undefined)
    throw new UsageError(`The app "${file}" of cdk8s.yaml does not exist: build it first, or mend "app".`);
  return runHere(command, resolve(host.cwd, file), rest, host);
}

/** Few apps need a shell, and Node's module for it takes long to load. */
function runShell(command: string, host: Host): Diagnostic[] {
  const { spawnSync } = require('node:child_process') as typeof import('node:child_process');
  const { signal, status } = spawnSync(command, {
    cwd: host.cwd,
    shell: true,
    stdio: ['inherit', 'inherit', 'inherit'],
  });
  return status === 0 ? [] : [ended(command, status === null ? `signal ${signal}` : `exit code ${status}`)];
}

/** Another process would cost more time than the app itself, so a plain Node program is run in this one. */
async function runHere(command: string, file: string, rest: string, host: Host): Promise<readonly Diagnostic[]> {
  process.argv = [process.argv[0]!, file, ...rest.split(/\s+/).filter((argument) => argument !== '')];
  const unfinished = (): void => {
    host.stderr('The app ended the process before its manifests were taken over; let it end by itself.\n');
    process.exitCode = 1;
  };
  process.once('exit', unfinished);
  let fail: (error: unknown) => void = () => {};
  const uncaught = new Promise<never>((_, reject) => (fail = reject));
  // Rejections that nobody handles end up here as well.
  process.on('uncaughtException', fail);
  try {
    const isDone = await Promise.race([load(file, host), nothingLeft(), uncaught]);
    if (!isDone) return [failed(`The app "${command}" waits at its top for what never comes.`)];
    collectNoMore();
    // An app may go on after its file was run.
    await Promise.race([nothingLeft(), uncaught]);
    const { exitCode = 0 } = process;
    process.exitCode = 0;
    return Number(exitCode) === 0 ? [] : [ended(command, `exit code ${exitCode}`)];
  } catch (error) {
    // Node would have ended the process; what the app left running does not keep it alive for long.
    setTimeout(() => process.exit(), 500).unref();
    return failures(error, command, host);
  } finally {
    process.off('exit', unfinished);
    process.off('uncaughtException', fail);
  }
}

/**
 * What the app leaves behind is looked through by V8 as soon as there is nothing else to do, and Node waits for it: a good
 * part of the time that a small app takes, for memory that nobody asks for any more. V8 collects all the same when it runs
 * short. Set before the app is run, it would cost more than it saves: Node loads its own modules slower under other flags.
 */
function collectNoMore(): void {
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  setFlagsFromString('--no-incremental-marking');
}

/** Runs the file. A module that waits at its top is refused by `require` before any of it runs, and can be imported. */
async function load(file: string, host: Host): Promise<true> {
  try {
    require(file);
  } catch (error) {
    if (!isAsyncModule(error)) throw error;
    const { pathToFileURL } = require('node:url') as typeof import('node:url');
    await host.importModule(pathToFileURL(file).href);
  }
  return true;
}

/** An app is done when Node has nothing left to do. */
function nothingLeft(): Promise<false> {
  return new Promise((done) => process.once('beforeExit', () => done(false)));
}

/** Node before 20.19 requires no ES modules at all. */
function isAsyncModule(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ERR_REQUIRE_ASYNC_MODULE' || error.code === 'ERR_REQUIRE_ESM')
  );
}

function failures(error: unknown, command: string, host: Host): readonly Diagnostic[] {
  // Compilers of TypeScript have diagnostics too, of another kind.
  if (DiagnosticsError.is(error)) return error.diagnostics;
  const { message, stack } = saidBy(error);
  const shown = stack === undefined ? message : writtenStack(appStack(stack), writtenPlaces(host.readText));
  host.stderr(`${shown}\n`);
  const source = ownPlace(shown, host.cwd);
  const [line] = message.split('\n', 1);
  return [{ ...failed(`The app "${command}" failed: ${line}`), ...(source && { source }) }];
}

/** Calls of the program that ran the app, and of Node's own loader, tell nobody anything. */
const ownCall =
  /^ +at .*(?:node:internal\/modules\/|cdk8s-longhorn:cli\/|[\\/]lib[\\/]src[\\/]cli[\\/](?:main|program|commands[\\/]compile)\.js:).*\n?/gm;

function appStack(stack: string): string {
  return stack.replaceAll(ownCall, '').trimEnd();
}

/** Anything can be thrown, and what is called message or stack be anything. */
function saidBy(error: unknown): { readonly message: string; readonly stack?: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  try {
    const { message, stack } = error as { message?: unknown; stack?: unknown };
    if (typeof message === 'string') return { message, ...(typeof stack === 'string' && { stack }) };
  } catch {
    // It throws when it is asked.
  }
  const { inspect } = require('node:util') as typeof import('node:util');
  return { message: inspect(error, { breakLength: Infinity, compact: true }) };
}

/** The innermost line that belongs to the app: a library says what is wrong, and the app has to be mended. */
function ownPlace(stack: string, cwd: string): SourceRange | undefined {
  const isOwn = ({ file }: SourceRange): boolean =>
    file.startsWith(cwd + sep) && !file.includes(`${sep}node_modules${sep}`);
  const place = [...unreadable(stack), ...placesIn(stack)].find(isOwn);
  return place && { ...place, file: relative(cwd, place.file) };
}

/** A file that is no JavaScript stands with its line above the stack of the error. */
function unreadable(stack: string): SourceRange[] {
  const [, file, line] = /^(.+):(\d+)\n/.exec(stack) ?? [];
  return file === undefined ? [] : [{ file: pathOf(file), line: Number(line), column: 1 }];
}

function ended(command: string, how: string): Diagnostic {
  return failed(`The app "${command}" ended with ${how}.`);
}

function failed(message: string): Diagnostic {
  return { code: 'app-failed', severity: 'error', message };
}
