import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Script } from 'node:vm';

const sources = dirname(__dirname);
const { arch, config, platform, versions } = process;
/** V8 refuses data of another version of itself, but it does not look for other differences. */
const { v8_enable_pointer_compression: compressed = 0 } = config.variables as {
  v8_enable_pointer_compression?: number;
};
const caches = join(sources, '../code-cache', `${platform}-${arch}-${versions.v8}-${compressed}`);

/** Where the build leaves what V8 made of a file of this package: the file's own text, and behind it V8's data. */
export function codeCachePath(file: string): string {
  return join(caches, file.slice(sources.length));
}

/** Lets `require` take the package's files as V8 has compiled them before, which a short run would wait for most. */
export function useCodeCache(): void {
  // Built by another version of Node: there is nothing to look for.
  if (!existsSync(caches)) return;
  const { extensions } = require;
  const usual = extensions['.js']!;
  extensions['.js'] = (module, file) => {
    const script = cachedScript(file);
    if (script === undefined) usual(module, file);
    else runScript(script, module, file);
  };
}

/** The script of a file by its cache; none where there is no cache, or one of another text. */
export function cachedScript(file: string): Script | undefined {
  const cache = file.startsWith(sources) ? readIfThere(codeCachePath(file)) : undefined;
  if (cache === undefined) return undefined;
  const text = readFileSync(file);
  return cache.subarray(0, text.length).equals(text) ? scriptOf(file, text, cache.subarray(text.length)) : undefined;
}

/**
 * A CommonJS module as Node wraps it. Its text has to be plain ASCII, of which Node makes strings fastest. V8 keeps the name
 * that a script had when its data was made, so it is none of a place: stacks would name the folder of the build.
 */
export function scriptOf(file: string, text: Buffer, cachedData?: Buffer): Script {
  const head = '(function (exports, require, module, __filename, __dirname) { ';
  return new Script(`${head}${text.toString('latin1')}\n})`, {
    // A text of its own: a part of another one would be written down with the whole.
    filename: Buffer.from(`cdk8s-longhorn:${file.slice(sources.length + 1).replaceAll(sep, '/')}`).toString(),
    columnOffset: -head.length,
    ...(cachedData && { cachedData }),
  });
}

/** Runs a script as the CommonJS module of that file. */
export function runScript(script: Script, module: NodeJS.Module, file: string): void {
  const { exports } = module;
  script.runInThisContext().call(exports, exports, module.require.bind(module), module, file, dirname(file));
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
