// Writes dist/ of the reference app and examples/*/dist, as their apps write them. Needs lib/.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

for (const name of readdirSync('examples')) {
  const folder = join('examples', name);
  const outdir = resolve(name === 'reference-cluster' ? 'dist' : join(folder, 'dist'));
  const env = { ...process.env, CDK8S_OUTDIR: outdir };
  execFileSync(process.execPath, [resolve('lib', folder, 'main.js')], { cwd: folder, env, stdio: 'inherit' });
}
