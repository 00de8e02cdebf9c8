import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Text of one of the generated files; JSON and not code, so that a command pays only for the release it uses. The path
 * holds for a bundle too, which lies in a folder next to this one. The build for browsers has another such function.
 */
export function releaseFileText(name: string): string {
  return readFileSync(join(__dirname, '..', 'longhorn', 'releases', name), 'utf8');
}
