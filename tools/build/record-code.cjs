// Runs the built program with these arguments, and leaves what V8 has compiled for it where src/cli/code-cache.ts looks.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, resolve, sep } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { cachedScript, codeCachePath, runScript, scriptOf } = require('../../lib/src/cli/code-cache.js');

const sources = resolve('lib/src') + sep;
const program = resolve('lib/src/cli/program.js');
const recorded = new Map();

const usual = require.extensions['.js'];
require.extensions['.js'] = (module, file) => {
  if (!file.startsWith(sources)) return usual(module, file);
  const text = readFileSync(file);
  if (!isPlain(text)) return usual(module, file);
  // What an earlier run has compiled is kept.
  const script = cachedScript(file) ?? scriptOf(file, text);
  recorded.set(file, { script, text });
  runScript(script, module, file);
};

/** Whether the module runs as well by `runScript`, which gives it no more of `require` than the call. */
function isPlain(text) {
  return text.every((byte) => byte < 0x80) && !/\brequire\.\w|\bimport\(/.test(text.toString());
}

process.on('exit', () => {
  // V8 takes the data only under the flags that it was made with: `compile` has changed one, and the build two.
  for (const flag of ['--incremental-marking', '--hash-seed=0', '--random-seed=0']) setFlagsFromString(flag);
  for (const [file, { script, text }] of recorded) {
    mkdirSync(dirname(codeCachePath(file)), { recursive: true });
    writeFileSync(codeCachePath(file), Buffer.concat([text, script.createCachedData()]));
  }
});
process.argv.splice(1, 1, program);
require(program).start((url) => import(url));
