// Checks one text after the other, and says how long it took or how it broke.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

const { check } = createRequire(import.meta.url)('../../lib/src/check/check.js');
const { reporters } = createRequire(import.meta.url)('../../lib/src/reporters/index.js');

const names = Object.keys(reporters);
const versions = [undefined, '1.25', '1.30'];
let turn = 0;

parentPort.on('message', (text) => {
  const start = performance.now();
  try {
    const result = check([{ path: 'input.yaml', text }], { kubernetes: versions[turn % versions.length] });
    const options = { colour: true, version: '0.0.0', textOf: () => text };
    reporters[names[turn++ % names.length]](result, options);
    parentPort.postMessage({ milliseconds: performance.now() - start });
  } catch (error) {
    parentPort.postMessage({ crash: error.stack ?? String(error) });
  }
});
