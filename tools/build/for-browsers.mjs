import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const releases = 'lib/src/longhorn/releases';
const validators = 'lib/src/manifest/validators';

/** Modules that read files of the package, and what stands for them where there are no files. */
const modules = {
  'release-files': () => `
    const texts = ${JSON.stringify(Object.fromEntries(readable(releases, /^(?!.*written).*\.json$/)))};
    export const releaseFileText = (name) => texts[name];`,
  'validator-files': () => `
    const files = {${readdirSync(validators)
      .filter((name) => /\.js(?:on)?$/.test(name))
      .map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(resolve(validators, name))})`)
      .join(',')}};
    export const validatorFile = (name) => files[name]();`,
  'crd-compiler': () => `
    export const crdCompiler = () => require(${JSON.stringify(resolve('src/manifest/compile-crd.ts'))});`,
};

function readable(folder, wanted) {
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  return names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]);
}

/** Puts the data into the bundle, and what Node has built in as far as the checks use it. */
export const forBrowsers = {
  name: 'for-browsers',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/].*(?:release-files|validator-files|crd-compiler)\.ts$/ }, ({ path }) => {
      const [name] = Object.keys(modules).filter((one) => path.endsWith(`${one}.ts`));
      return { contents: modules[name](), loader: 'js', resolveDir: resolve('.') };
    });
    onResolve({ filter: /^node:(?:crypto|net)$/ }, ({ path }) => ({
      path: resolve('tools/browser', `${path.slice('node:'.length)}.js`),
    }));
  },
};
