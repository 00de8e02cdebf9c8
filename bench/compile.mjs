// `compile` of the reference app against the app alone: with its checks taken out, and as an App of plain cdk8s.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { print, sideBySide } from './side-by-side.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bench-compile-'));
const app = 'lib/examples/reference-cluster/main.js';
const into = (name) => ({ env: { ...process.env, CDK8S_OUTDIR: join(folder, name) } });
try {
  const medians = sideBySide({
    compile: [process.execPath, ['lib/src/cli/main.js', 'compile', '--output', join(folder, 'compile')]],
    'app without checks': [process.execPath, ['-r', resolve('bench/without-checks.cjs'), app], into('unchecked')],
    'plain cdk8s App': [process.execPath, ['-r', resolve('bench/plain-app.cjs'), app], into('plain')],
  });
  print('compile of the reference app', medians, 'compile', 'app without checks', '1.3');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
