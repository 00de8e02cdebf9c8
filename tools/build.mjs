// Builds lib/: JavaScript and types from src, imports and examples, the data files beside them, the schema validators,
// and what V8 makes of all that.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { writeCodeCache } from './build/code-cache.mjs';
import { buildForBrowser } from './build/for-browser.mjs';
import { seldomRead } from './build/seldom.mjs';
import { withoutExamples, withoutPages } from './build/without-examples.mjs';

const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

rmSync('lib', { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
// The compiler copies only JSON that is imported; the data of releases is read when it is needed.
cpSync('src/longhorn/releases', 'lib/src/longhorn/releases', {
  recursive: true,
  filter: (path) => !path.endsWith('.schema.json'),
});
const require = createRequire(import.meta.url);
const { releaseFor, supportedReleases } = require('../lib/src/longhorn/release.js');
const { writeCrds } = require('../lib/src/output/written-crds.js');
for (const version of supportedReleases()) {
  writeFileSync(`lib/src/longhorn/releases/${version}.crds.written.json`, writeCrds(releaseFor(version)));
}
// Compiled once into src/, where the tests use them too, and copied.
node('tools/build-validators.mjs', 'src/manifest/validators');
cpSync('src/manifest/validators', 'lib/src/manifest/validators', {
  recursive: true,
  // npm would leave out of the package what the .gitignore there names.
  filter: (path) => !path.endsWith('.gitignore') && !path.endsWith('stamp'),
});
// Node reads these on the way to every first check of a kind: less text is less time.
for (const file of readdirSync('lib/src/manifest/validators').filter((name) => name.endsWith('.js'))) {
  const path = `lib/src/manifest/validators/${file}`;
  const { code } = await transform(readFileSync(path, 'utf8'), { minify: true, target: 'node20' });
  writeFileSync(path, code);
}

const bundle = { bundle: true, platform: 'node', target: 'node20', minify: true };
// All rules as one file, for apps that check themselves: hundreds of small ones would take longer to read than to run.
// What they look at together is in it, so that each thing is worked out once.
const rules = { ...bundle, packages: 'external', allowOverwrite: true };
const index = { ...rules, entryPoints: ['src/rules/index.ts'] };
await build({ ...index, outfile: 'lib/src/rules/index.js', plugins: [withoutExamples] });
const seldom = seldomRead(require('../lib/src/rules/index.js').rules);
const besides = ['longhorn/release', 'kubernetes/formats', 'manifest/part-checks'].map((module) => apart(module, '..'));
await build({
  ...rules,
  entryPoints: ['src/check/check-clusters.ts'],
  outfile: 'lib/src/check/check-clusters.js',
  plugins: [...besides, seldom.plugin, withoutPages],
});
await build({
  ...rules,
  stdin: { contents: seldom.contents, resolveDir: '.' },
  outfile: 'lib/src/check/seldom.js',
  plugins: [...besides, withoutPages],
});
await build({ ...index, outfile: 'lib/src/explain/rules-with-examples.js' });
for (const file of readdirSync('lib/src/rules')) {
  if (!/^(?:index|rule)\./.test(file)) rmSync(`lib/src/rules/${file}`);
}
// What the validators call, as two files.
await build({
  ...rules,
  entryPoints: ['src/kubernetes/formats.ts'],
  outfile: 'lib/src/kubernetes/formats.js',
});
await build({
  ...rules,
  entryPoints: ['src/manifest/part-checks/index.ts'],
  outfile: 'lib/src/manifest/part-checks/index.js',
  plugins: [apart('kubernetes/formats')],
});
// The program and each command as one file: reading a hundred small ones would take longer than their work. The YAML
// parser is another, which is read only when there is YAML that needs it.
const define = { PACKAGE_VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) };
await build({ ...bundle, entryPoints: ['yaml'], outfile: 'lib/src/cli/yaml.js', legalComments: 'eof' });
// ajv is a hundred files more; it is loaded when there are definitions of other operators.
await build({
  ...bundle,
  entryPoints: ['src/manifest/compile-crd.ts'],
  outfile: 'lib/src/manifest/compile-crd.js',
  allowOverwrite: true,
  legalComments: 'eof',
});
await build({
  ...bundle,
  entryPoints: ['src/cli/main.ts', 'src/cli/program.ts'],
  outdir: 'lib/src/cli',
  allowOverwrite: true,
  external: ['./commands/*', './program'],
  define,
});
// Data is found from the folder of the module that reads it, which lies one higher.
const inFolder = {
  ...bundle,
  allowOverwrite: true,
  define: { ...define, __dirname: 'moduleFolder' },
  banner: { js: "const moduleFolder = require('node:path').dirname(__dirname);" },
};
for (const command of readdirSync('src/cli/commands').map((file) => basename(file, '.ts'))) {
  await build({
    ...inFolder,
    entryPoints: [`src/cli/commands/${command}.ts`],
    outfile: `lib/src/cli/commands/${command}.js`,
    alias: { yaml: '../yaml.js' },
    external: ['../yaml.js', '../../output/write-manifests'],
    plugins: [
      apart('check/values/rendered-problems'),
      // Only apps of other classes need it.
      ...(command === 'compile' ? [apart('library/index')] : []),
      ...(command === 'explain' ? [] : [withoutExamples]),
    ],
  });
}
await build({
  ...inFolder,
  entryPoints: ['src/check/values/rendered-problems.ts'],
  outfile: 'lib/src/check/values/rendered-problems.js',
  alias: { yaml: '../../cli/yaml.js' },
  external: ['../../cli/yaml.js'],
});

// The library as one file too, and as another one for browsers.
const library = { entryPoints: ['src/library/index.ts'], define };
await build({
  ...bundle,
  ...library,
  outfile: 'lib/src/library/index.js',
  allowOverwrite: true,
  alias: { yaml: '../cli/yaml.js' },
  external: ['../cli/yaml.js'],
  plugins: [apart('check/values/rendered-problems', '..'), withoutExamples],
});
await buildForBrowser({ ...library, outfile: 'lib/src/library/browser.mjs' });

writeCodeCache(supportedReleases().at(-1));

/** Leaves a module out of a bundle, which finds it where the package has it: in the source folder, so far up. */
function apart(module, up = '../..') {
  const filter = new RegExp(`/${basename(module)}$`);
  return {
    name: 'apart',
    setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: `${up}/${module}`, external: true })),
  };
}
