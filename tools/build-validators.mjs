#!/usr/bin/env node
// Compiles the schemas of all kinds to JavaScript, so that nothing is compiled at run time.
//
//   node tools/build-validators.mjs <folder> ...
//
// Each folder (src/manifest/validators for the tests, lib/src/manifest/validators for the package) gets one file per
// kind, files for the parts that many kinds share, and index.json. A stamp over everything that goes in makes a second
// run free.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longhornCrds } from './validators/crd-sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function stamp(crds) {
  const hash = createHash('sha256').update(process.version);
  const tools = join(root, 'tools');
  const sources = [
    fileURLToPath(import.meta.url),
    ...readdirSync(join(tools, 'validators')).map((name) => join(tools, 'validators', name)),
    ...['ajv-keywords.ts', 'crd-schema.ts', 'json-view.ts'].map((name) => join(root, 'src', 'manifest', name)),
    join(root, 'src', 'kubernetes', 'schemas', 'definitions.json'),
    join(root, 'src', 'kubernetes', 'schemas', 'constraints.json'),
    join(root, 'node_modules', 'ajv', 'package.json'),
  ];
  for (const file of sources) hash.update(readFileSync(file));
  for (const { text } of crds) hash.update(text);
  return hash.digest('hex');
}

function isFresh(folder, key) {
  const file = join(folder, 'stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === key;
}

/** The folder appears whole or not at all: two test runs may start at once. */
function write(folder, files, key) {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  writeFileSync(join(part, '.gitignore'), '*\n');
  for (const [name, text] of files) writeFileSync(join(part, name), text);
  writeFileSync(join(part, 'stamp'), key);
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

async function main(folders) {
  if (folders.length === 0) throw new Error('usage: build-validators.mjs <folder> ...');
  const crds = longhornCrds(root);
  const key = stamp(crds);
  const stale = folders.map((folder) => resolve(folder)).filter((folder) => !isFresh(folder, key));
  if (stale.length === 0) return;
  const { compileAll } = await import('./validators/compile-all.mjs');
  const files = compileAll(root, crds);
  for (const folder of stale) write(folder, files, key);
}

await main(process.argv.slice(2));
