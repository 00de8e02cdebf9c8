import type { Host } from '../../src/cli/host';
import { run } from '../../src/cli/run';

/** What a command did with its surroundings. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Only apps are modules, and none is run here. */
export const noModule: Host['importModule'] = (url) => Promise.reject(new Error(`no ${url}`));

/** Runs a command line with files that exist in memory only. */
export async function runWith(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    cwd: process.cwd(),
    isTerminal: false,
    errorIsTerminal: false,
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    readText: (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      return text;
    },
    importModule: noModule,
  });
  return { code, stdout, stderr };
}
