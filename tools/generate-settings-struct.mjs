#!/usr/bin/env node
/**
 * Writes the typed settings from the release facts:
 *   src/constructs/longhorn-settings.ts   what users write
 *   src/longhorn/setting-props.json       which setting each property stands for
 *
 *   node tools/generate-settings-struct.mjs            writes both
 *   node tools/generate-settings-struct.mjs --check    fails when one is stale
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { orSay } from './release-facts/not-understood.mjs';
import { settingProperties, withoutText } from './settings-struct/properties.mjs';
import { settingsTypeScript } from './settings-struct/typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const releasesFolder = join(root, 'src', 'longhorn', 'releases');

function readJson(...path) {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

function readReleases() {
  return readdirSync(releasesFolder)
    .filter((file) => /^\d+\.\d+\.\d+\.json$/.test(file))
    .map((file) => readJson(releasesFolder, file))
    .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
}

function propertyIndex(properties) {
  return Object.fromEntries(
    properties.map(({ prop, name, available }) => [
      prop,
      available === undefined ? { setting: name } : { setting: name, available },
    ]),
  );
}

const texts = readJson(root, 'src', 'longhorn', 'setting-texts.json');
const releases = readReleases();

async function outputs() {
  const properties = settingProperties(releases, texts);
  const files = {
    'src/constructs/longhorn-settings.ts': settingsTypeScript(properties),
    'src/longhorn/setting-props.json': JSON.stringify(propertyIndex(properties)),
  };
  const options = readJson(root, '.prettierrc.json');
  const formatted = await Promise.all(
    Object.entries(files).map(async ([path, text]) => [
      path,
      await prettier.format(text, { ...options, filepath: path }),
    ]),
  );
  return new Map(formatted);
}

const check = process.argv.includes('--check');
await orSay(async () => {
  for (const [path, text] of await outputs()) {
    const file = join(root, path);
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${path} is stale: run node tools/generate-settings-struct.mjs`);
      process.exitCode = 1;
    }
  }
  const missing = withoutText(releases, texts);
  if (missing.length === 0) return;
  console.error(`src/longhorn/setting-texts.json has no sentence of ours for ${missing.join(', ')}: write it`);
  if (check) process.exitCode = 1;
});
