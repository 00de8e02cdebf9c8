import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import properties from '../../src/longhorn/setting-props.json';
import texts from '../../src/longhorn/setting-texts.json';

const root = join(__dirname, '..', '..');
const source = readFileSync(join(root, 'src', 'constructs', 'longhorn-settings.ts'), 'utf8');
const propOfSetting = new Map(Object.entries(properties).map(([prop, { setting }]) => [setting, prop]));

it('is what the generator writes', () => {
  execFileSync(process.execPath, [join(root, 'tools', 'generate-settings-struct.mjs'), '--check'], { stdio: 'pipe' });
});

it.each([
  ['1.10.0', 89],
  ['1.10.1', 90],
  ['1.10.2', 90],
  ['1.11.0', 97],
  ['1.11.1', 98],
  ['1.11.2', 99],
  ['1.11.3', 100],
  ['1.12.0', 104],
  ['1.12.1', 109],
])('has a property for each setting of %s that users may write: %i', (version, count) => {
  const settings = Object.entries(releaseFor(version).settings);
  const writable = settings.filter(([, definition]) => !definition.readOnly);
  expect(writable.filter(([name]) => !propOfSetting.has(name))).toEqual([]);
  expect(writable).toHaveLength(count);
  expect(settings.filter(([, definition]) => definition.readOnly)).toHaveLength(7);
});

it('declares the properties of the index and no others, in camel case', () => {
  const struct = source.slice(source.indexOf('export interface LonghornSettings {'));
  const declared = [...struct.matchAll(/^ {2}readonly (\w+)\?: /gm)].map((match) => match[1]);
  expect(declared).toEqual(Object.keys(properties));
  expect(declared.filter((prop) => !/^[a-z][a-zA-Z0-9]*$/.test(prop!))).toEqual([]);
});

it('uses no properties for settings that no release has', () => {
  const known = new Set(supportedReleases().flatMap((version) => Object.keys(releaseFor(version).settings)));
  expect([...propOfSetting.keys()].filter((name) => !known.has(name))).toEqual([]);
  expect(Object.keys(texts).sort()).toEqual([...known].sort());
});
