import { join } from 'node:path';

/**
 * The compiler of definitions: loaded when an object of such a kind turns up, since ajv takes longer to load than most
 * files to check. The build for browsers has another such function.
 */
export function crdCompiler(): typeof import('./compile-crd') {
  return require(join(__dirname, '..', 'manifest', 'compile-crd')) as typeof import('./compile-crd');
}
