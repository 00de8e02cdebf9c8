import { join } from 'node:path';

// What the build lays beside the bundles, and what is loaded when it is needed. A browser has no files: its build puts a
// module with all of them in the place of this one (tools/build/for-browser.mjs).

// Beside this file, and beside the commands, which are bundled into a folder next to this one.
const folder = join(__dirname, '..', 'manifest');

/** What a file in `validators` exports. */
export function loadValidator(file: string): unknown {
  return require(join(folder, 'validators', file));
}

/** `compile-crd`, with ajv: it takes longer to load than most files to check. */
export function loadCompiler(): unknown {
  return require(join(folder, 'compile-crd'));
}
