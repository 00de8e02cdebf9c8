// The check as a library, whole processes: what a server pays for loading it, and for the first check. Also the size of
// the build for browsers.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { print, sideBySide } from './side-by-side.mjs';

const load = `const { check } = require('cdk8s-longhorn/check');`;
const text = 'apiVersion: longhorn.io/v1beta2\\nkind: Setting\\nmetadata: { name: auto-salvage }\\nvalue: "true"\\n';
const medians = sideBySide({
  node: [process.execPath, ['-e', '0']],
  load: [process.execPath, ['-e', load]],
  check: [process.execPath, ['-e', `${load} check([{ path: 'a.yaml', text: '${text}' }])`]],
});
print('library: loaded, and one object checked', medians, 'check', 'node', '3.0');

const browser = readFileSync('lib/src/library/browser.mjs');
const sizes = [browser, gzipSync(browser), brotliCompressSync(browser)].map(({ length }) => Math.round(length / 1000));
console.log(`  for browsers: ${sizes[0]} kB, ${sizes[1]} kB as gzip, ${sizes[2]} kB as brotli`);
