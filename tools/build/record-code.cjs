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
  const text = file.startsWith(sources) ? readFileSync(file) : undefined;
  if (text === undefined || text.some((byte) => byte > 0x7f)) return usual(module, file);
  // What an earlier run has compiled is kept.
  const script = cachedScript(file) ?? scriptOf(file, text);
  recorded.set(file, { script, text });
  runScript(script, module, file);
};

process.on('exit', () => {
  // V8 takes the data only under the flags that it was made with, and `compile` ends with another one than it began with.
  setFlagsFromString('--incremental-marking');
  for (const [file, { script, text }] of recorded) {
    mkdirSync(dirname(codeCachePath(file)), { recursive: true });
    writeFileSync(codeCachePath(file), Buffer.concat([text, script.createCachedData()]));
  }
});
process.argv.splice(1, 1, program);
require(program);
