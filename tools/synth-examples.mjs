// Writes dist/ of the reference app and examples/*/dist, as their apps write them. Needs lib/.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

for (const name of readdirSync('examples')) {
  const outdir = name === 'reference-cluster' ? 'dist' : join('examples', name, 'dist');
  const env = { ...process.env, CDK8S_OUTDIR: outdir };
  execFileSync(process.execPath, [join('lib', 'examples', name, 'main.js')], { env, stdio: 'inherit' });
}
