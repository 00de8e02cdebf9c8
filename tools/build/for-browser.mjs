// The library as one file for browsers: with the data and the validators in it, and without anything of Node.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { withoutExamples } from './without-examples.mjs';

const releases = 'src/longhorn/releases';
const validators = 'src/manifest/validators';

/** Modules that take the place of those which read files. */
const replacements = {
  // Text, parsed when the release is asked for.
  'release-files': () => {
    const names = readdirSync(releases).filter((name) => !name.endsWith('.schema.json'));
    const files = names.map((name) => [name, JSON.stringify(JSON.parse(readFileSync(`${releases}/${name}`, 'utf8')))]);
    return {
      resolveDir: resolve('src/longhorn'),
      contents: `const files = ${JSON.stringify(Object.fromEntries(files))};
        export const releaseFile = (name) => files[name];`,
    };
  },
  // Each is run when it is asked for.
  'load-built': () => {
    const names = readdirSync(validators).filter((name) => /\.js(?:on)?$/.test(name));
    const entries = names.map(
      (name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./validators/${name}`)}),`,
    );
    return {
      resolveDir: resolve('src/manifest'),
      contents: `const files = {${entries.join('\n')}};
        export const loadValidator = (file) => files[file]();
        export const loadCompiler = () => require('./compile-crd');`,
    };
  },
};

const withoutFiles = {
  name: 'without-files',
  setup({ onLoad, onResolve }) {
    const namespace = 'without-files';
    onResolve({ filter: new RegExp(`/(?:${Object.keys(replacements).join('|')})$`) }, ({ path }) => ({
      path: path.replace(/.*\//, ''),
      namespace,
    }));
    onLoad({ filter: /^/, namespace }, ({ path }) => replacements[path]());
  },
};

/** Whoever serves the file gives copies of these packages: their licences say that the notice goes along. */
function licences(inputs) {
  const packages = Object.keys(inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(packages)].sort().map((folder) => {
    const { license, name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = `${folder}/LICENSE`;
    const text = existsSync(file) ? `\n\n${readFileSync(file, 'utf8').trim()}` : '';
    return `/*!\n${name} ${version}, ${license}${text}\n*/\n`;
  });
}

export async function buildForBrowser(options) {
  const { metafile, outputFiles } = await build({
    bundle: true,
    platform: 'browser',
    format: 'esm',
    // What came after Node 20 is not used, and what browsers of that time had is enough.
    target: 'es2022',
    minify: true,
    ...options,
    alias: { 'node:crypto': resolve('tools/build/crypto.mjs') },
    plugins: [withoutFiles, withoutExamples],
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  writeFileSync(options.outfile, [outputFiles[0].text, ...licences(metafile.inputs)].join(''));
}
