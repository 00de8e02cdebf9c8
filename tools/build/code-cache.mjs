// What V8 makes of the program, written once: a short run would spend more time with it than with its work.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the commands as they are used most; what they seldom need is compiled when it is needed. */
export function writeCodeCache(release) {
  const scratch = mkdtempSync(join(tmpdir(), 'code-cache-'));
  try {
    // The YAML parser is read for what most files do not have.
    const anchored = join(scratch, 'anchored.yaml');
    writeFileSync(anchored, 'metadata: { name: &name a }\napiVersion: v1\nkind: ConfigMap\ndata: { name: *name }\n');
    for (const args of [
      ['check', 'dist', 'examples', anchored],
      ['render', '--release', release],
      ['render', '--release', release, '--values', 'examples/values-file/values.yaml'],
      ['compile', '--output', join(scratch, 'dist')],
    ])
      execFileSync(process.execPath, ['tools/build/record-code.cjs', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
