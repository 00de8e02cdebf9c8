import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type * as library from '../../src/library';

const file = join(__dirname, '..', '..', 'lib/src/library/browser.mjs');

/** What all browsers have and the language has not; nothing of Node. */
const web = { TextDecoder, TextEncoder, atob, btoa };

/** The library as a browser loads it. */
export function inBrowser({ allowsCode = true } = {}): typeof library {
  const context = createContext({ ...web }, { codeGeneration: { strings: allowsCode, wasm: false } });
  // Modules in a context are behind a flag of Node's; what this one exports is its last statement.
  const script = readFileSync(file, 'utf8').replace(/\bexport\{([^{}]*)\};/, (_, names: string) => {
    const entries = names.split(',').map((name) => name.split(' as ').reverse().join(':'));
    return `globalThis.library={${entries.join()}};`;
  });
  runInContext(script, context);
  return (context as unknown as { library: typeof library }).library;
}
