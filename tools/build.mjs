// Builds lib/: JavaScript and types from src, imports and examples, the data files beside them, the schema validators.
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

rmSync('lib', { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
// The compiler copies only JSON that is imported; the data of releases is read when it is needed.
cpSync('src/longhorn/releases', 'lib/src/longhorn/releases', {
  recursive: true,
  filter: (path) => !path.endsWith('.schema.json'),
});
// Compiled once into src/, where the tests use them too, and copied.
node('tools/build-validators.mjs', 'src/manifest/validators');
cpSync('src/manifest/validators', 'lib/src/manifest/validators', { recursive: true });

// The command as one file: reading a hundred small ones would take longer than its work.
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: 'lib/src/cli/main.js',
  allowOverwrite: true,
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['*/package.json'],
  legalComments: 'eof',
  logLevel: 'warning',
});
