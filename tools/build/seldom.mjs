// Apps check a few kinds of objects, and find little. What they seldom need is a bundle of its own, which is read when it is
// needed: to read it each time would take longer than most of what is checked.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Modules of functions for kinds that few apps have, or for errors. */
const modules = [
  'admission-policy',
  'api-service',
  'autoscaler',
  'custom-resource-definition',
  'endpoints',
  'job',
  'limit-range',
  'persistent-volume',
  'pod-template',
  'rare-kinds',
  'resource-quota',
  'runtime-class',
  'webhook-configuration',
]
  .map((name) => `src/manifest/admission/${name}.ts`)
  .concat('src/manifest/describe-error.ts', 'src/manifest/unknown-kind.ts');

/** Rules for nothing but these have their conditions with all others, and the rest apart. */
const seldomTypes = new Set([
  '/Node',
  '/PersistentVolume',
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'kustomize.toolkit.fluxcd.io/Kustomization',
  'longhorn.io/BackingImage',
  'longhorn.io/Backup',
  'longhorn.io/Snapshot',
  'longhorn.io/SystemBackup',
  'longhorn.io/SystemRestore',
  'longhorn.io/Volume',
  'snapshot.storage.k8s.io/VolumeSnapshotClass',
]);

/** @param rules all of them, as they are loaded */
export function seldomRead(rules) {
  const seldomRules = new Map(
    rules
      .filter((rule) => rule.types.every((type) => seldomTypes.has(type)))
      .map((rule) => [`src/rules/${rule.id}.ts`, rule]),
  );
  const files = [...modules, ...seldomRules.keys()];
  const call = (name) => `(...given) => require('./seldom').${name}(...given)`;
  const standIn = (file) => {
    const rule = seldomRules.get(file);
    const names = exportsOf(file);
    if (rule === undefined) return names.map((name) => `export const ${name} = ${call(name)};`).join('\n');
    const { about, by, consequence, id, severity, types } = rule;
    const facts = JSON.stringify({ about, by, consequence, id, severity, types });
    return `export const ${names[0]} = { ...${facts}, check: ${call(`${names[0]}.check`)} };`;
  };
  return {
    /** What the bundle of its own exports. */
    contents: files.map((file) => `export { ${exportsOf(file).join(', ')} } from './${file}';`).join('\n'),
    /** Puts calls into that bundle in the place of the modules. */
    plugin: {
      name: 'seldom-read',
      setup({ onLoad, onResolve }) {
        onResolve({ filter: /^\.\/seldom$/ }, ({ path }) => ({ path, external: true }));
        onLoad({ filter: /[\\/]src[\\/](?:rules|manifest)[\\/].*\.ts$/ }, ({ path }) => {
          const file = relative('.', path).replaceAll('\\', '/');
          return files.includes(file) ? { contents: standIn(file), loader: 'js' } : undefined;
        });
      },
    },
  };
}

/** A call can stand in for a function, and for a rule's check; for nothing else. */
function exportsOf(file) {
  const found = [...readFileSync(file, 'utf8').matchAll(/^export (const|let|class|function\*?) (\w+)/gm)];
  const other = found.find(([, what]) => !what.startsWith('function') && !file.startsWith('src/rules/'));
  if (other !== undefined)
    throw new Error(`${file} exports ${other[2]}, which is no function: it cannot be read later`);
  return found.map(([, , name]) => name);
}
