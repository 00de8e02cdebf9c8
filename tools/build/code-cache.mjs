// What V8 makes of the program, written once: a short run would spend more time with it than with its work.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the commands as they are used most; what they seldom need is compiled when it is needed. */
export function writeCodeCache(release) {
  const scratch = mkdtempSync(join(tmpdir(), 'code-cache-'));
  try {
    const values = 'examples/values-file/values.yaml';
    record('render', '--release', release, '--output', join(scratch, 'rendered'));
    record('render', '--release', release, '--values', values);
    record('compile', '--output', join(scratch, 'compiled'));
    // The YAML parser is read for what most files do not have.
    const anchored = 'metadata: { name: &name a }\napiVersion: v1\nkind: ConfigMap\ndata: { name: *name }\n';
    writeFileSync(join(scratch, 'anchored.yaml'), anchored);
    record('check', scratch, values);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function record(...args) {
  // The same hashes each time make the same files.
  const command = ['--hash-seed=1', '--random-seed=1', 'tools/build/record-code.cjs', ...args];
  // V8 takes the data only under the flags that it was made with.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', env });
  // With findings the command has run as well.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
