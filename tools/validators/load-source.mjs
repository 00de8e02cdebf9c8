import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What a module of src/ exports, for tools that run before anything is built. */
export function loadSource(root, path) {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src', path)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  const module = { exports: {} };
  // The only require that is left is that of packages.
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(join(root, 'package.json')));
  return module.exports;
}
