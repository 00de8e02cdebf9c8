// Generates imports/ (cdk8s' classes for Longhorn's kinds) from the CRDs of the newest supported release.
//
//   node tools/generate-imports.mjs [--check]   --check fails when imports/ is not what would be written
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const releases = JSON.parse(readFileSync('src/longhorn/releases/index.json', 'utf8'));
const newest = releases.at(-1);
const file = join('imports', 'longhorn.io.ts');
const folder = mkdtempSync(join(tmpdir(), 'imports-'));
try {
  const crds = JSON.parse(readFileSync(`src/longhorn/releases/${newest}.crds.json`, 'utf8'));
  const manifest = join(folder, 'longhorn.yaml');
  writeFileSync(manifest, crds.map((crd) => JSON.stringify(crd)).join('\n---\n'));
  const options = ['--language', 'typescript', '--output', folder, '--no-save', '--check-upgrade=false'];
  execFileSync('node_modules/.bin/cdk8s', ['import', manifest, ...options], { stdio: 'ignore' });
  const header = `// Generated from Longhorn ${newest} by tools/generate-imports.mjs.\n`;
  const text = header + readFileSync(join(folder, 'longhorn.io.ts'), 'utf8');
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) throw new Error('imports/ is stale: npm run generate');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
