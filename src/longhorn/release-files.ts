import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of one of the generated files. The path holds for bundled commands too, which lie in a folder next to this one.
 * A browser has no files: its build puts a module with all of them in the place of this one (tools/build/for-browser.mjs).
 */
export function releaseFile(name: string): string {
  return readFileSync(join(__dirname, '..', 'longhorn', 'releases', name), 'utf8');
}
