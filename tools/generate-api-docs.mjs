// Compiles the public API with jsii, which tells whether other languages could use it, and writes docs/api.md from it.
//
//   node tools/generate-api-docs.mjs [--check]   --check fails when docs/api.md is not what would be written
//
// jsii brings a compiler of its own and writes into the folder it works on, so it works on a copy.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'jsii-'));
const bin = (name) => resolve('node_modules', '.bin', name);

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(bin(command), args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return;
  // jsii colours its output even where nobody sees it.
  console.error(`${stdout}${stderr}`.replaceAll(/\u001b\[[0-9;]*m/g, ''));
  throw new Error(`${command} ended with ${status}`);
}

try {
  const project = JSON.parse(readFileSync('package.json', 'utf8'));
  const { author, dependencies, description, license, name, peerDependencies, version } = project;
  const manifest = {
    ...{ name, version, description, license, dependencies, peerDependencies },
    author: { name: author, organization: true },
    repository: { type: 'git', url: 'https://example.com/cdk8s-longhorn.git' },
    main: 'src/index.js',
    types: 'src/index.d.ts',
    bundledDependencies: Object.keys(dependencies),
    devDependencies: peerDependencies,
    jsii: { outdir: 'dist', targets: {}, tsc: { rootDir: '.' }, excludeTypescript: ['src/cli/**'] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  cpSync('README.md', join(folder, 'README.md'));
  cpSync('src', join(folder, 'src'), { recursive: true, filter: (path) => !path.includes(join('src', 'cli')) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  run('jsii', '--silence-warnings=reserved-word');
  run('jsii-docgen', '--output', 'api.md');
  const text = readFileSync(join(folder, 'api.md'), 'utf8');
  if (!process.argv.includes('--check')) writeFileSync(join('docs', 'api.md'), text);
  else if (readFileSync(join('docs', 'api.md'), 'utf8') !== text) throw new Error('docs/api.md is stale: npm run docs');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
