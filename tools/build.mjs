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
cpSync('src/manifest/validators', 'lib/src/manifest/validators', {
  recursive: true,
  // npm would leave out of the package what the .gitignore there names.
  filter: (path) => !path.endsWith('.gitignore') && !path.endsWith('stamp'),
});

// The command as one file: reading a hundred small ones would take longer than its work. The YAML parser is another,
// which is read only when there is YAML to read.
const bundle = { bundle: true, platform: 'node', target: 'node20', minifySyntax: true, minifyWhitespace: true };
await build({ ...bundle, entryPoints: ['yaml'], outfile: 'lib/src/cli/yaml.js', legalComments: 'eof' });
await build({
  ...bundle,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'lib/src/cli/main.js',
  allowOverwrite: true,
  alias: { yaml: './yaml.js' },
  external: ['./yaml.js', '*/package.json'],
});
