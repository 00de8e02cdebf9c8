import { join } from 'node:path';

// Beside this file, and beside a bundle, which lies in a folder next to this one.
const folder = join(__dirname, '..', 'manifest', 'validators');

/** What a generated file exports; read when it is first asked for. The build for browsers has another such function. */
export function validatorFile(name: string): unknown {
  return require(join(folder, name)) as unknown;
}
