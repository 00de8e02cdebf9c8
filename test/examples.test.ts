import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** `node tools/synth-examples.mjs` brings stale ones up to date. */
describe('committed manifests', () => {
  for (const name of readdirSync(join(root, 'examples'))) {
    test(`of ${name} are what its app writes`, () => {
      const scratch = mkdtempSync(join(tmpdir(), 'example-'));
      try {
        const app = join(root, 'lib', 'examples', name, 'main.js');
        const env = { ...process.env, CDK8S_OUTDIR: scratch };
        execFileSync(process.execPath, [app], { cwd: join(root, 'examples', name), env });
        const committed = name === 'reference-cluster' ? 'dist' : join('examples', name, 'dist');
        expect(filesIn(scratch)).toEqual(filesIn(join(root, committed)));
      } finally {
        rmSync(scratch, { recursive: true });
      }
    });
  }
});
