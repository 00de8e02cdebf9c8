import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A server process of ours, with its log in a file; ended by `stop`, or with this process. */
export class ChildServer {
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private readonly logFile: string;
  private readonly killWithParent = () => this.child.kill('SIGKILL');

  constructor(
    private readonly binary: string,
    args: readonly string[],
    folder: string,
  ) {
    this.logFile = join(folder, `${basename(binary)}.log`);
    const log = openSync(this.logFile, 'w');
    this.child = spawn(binary, args, { cwd: folder, stdio: ['ignore', log, log] });
    closeSync(log);
    process.once('exit', this.killWithParent);
    this.ended = new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  /** Throws when the process has ended although nobody stopped it. */
  failIfEnded(): void {
    if (this.isRunning()) return;
    throw new Error(`${basename(this.binary)} ended:\n${this.logTail()}`);
  }

  logTail(): string {
    return readFileSync(this.logFile, 'utf8').split('\n').slice(-10).join('\n');
  }

  /** Asks the process to end and makes it after ten seconds. */
  async stop(): Promise<void> {
    process.removeListener('exit', this.killWithParent);
    if (!this.isRunning()) return;
    const force = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(force);
  }

  private isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }
}
