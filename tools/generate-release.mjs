#!/usr/bin/env node
/**
 * Writes what Longhorn's upstream files say about one release: src/longhorn/releases/<version>.json and
 * <version>.crds.json, brings index.json and chart-value-history.json up to date, and then everything that is made of them.
 *
 *   node tools/generate-release.mjs --longhorn CHECKOUT --manager CHECKOUT    checkouts at the release's tag; needs Go
 *   node tools/generate-release.mjs --upstream FOLDER [--chart FOLDER]        manifest.yaml, values.yaml, settings.json
 *
 * --version V            instead of what the manifest names, for development tags
 * --default NAME=VALUE   default of a setting that tools/extract-settings cannot evaluate
 * --out FOLDER           writes these files elsewhere, and nothing else
 * --check                writes nothing and fails when a file would change
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chartValueHistory, leaves } from './release-facts/chart-value-history.mjs';
import { customResourceDefinitions } from './release-facts/crds.mjs';
import { formatJson, sorted } from './release-facts/format.mjs';
import { NotUnderstood, orSay } from './release-facts/not-understood.mjs';
import { settingDefinitions } from './release-facts/settings.mjs';
import { handKeptFacts, readCheckouts, readReleases, readUpstreamFolder } from './release-facts/sources.mjs';
import { storageClassParameters } from './release-facts/storage-class-parameters.mjs';
import { compareVersions, upgradeSources } from './release-facts/versions.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ownFolder = join(root, 'src', 'longhorn', 'releases');

const { values: options } = parseArgs({
  options: {
    longhorn: { type: 'string' },
    manager: { type: 'string' },
    upstream: { type: 'string' },
    chart: { type: 'string' },
    out: { type: 'string', default: ownFolder },
    check: { type: 'boolean', default: false },
    version: { type: 'string' },
    default: { type: 'string', multiple: true },
  },
});

const handKept = handKeptFacts();

function readSource() {
  const { chart, default: defaults, longhorn, manager, upstream, version } = options;
  if (upstream !== undefined) return readUpstreamFolder(resolve(upstream), chart && resolve(chart));
  if (longhorn !== undefined && manager !== undefined) {
    return readCheckouts(resolve(longhorn), resolve(manager), { defaults, version });
  }
  console.error('give --upstream FOLDER, or --longhorn CHECKOUT and --manager CHECKOUT');
  process.exit(2);
}

function releaseFacts({
  version,
  images,
  clusterRoleRules,
  roleRules,
  kubernetesMinimum,
  defaults,
  printed,
  templateOnly,
  settings,
}) {
  return {
    version,
    source: {
      tag: `v${version}`,
      files: [
        'longhorn/longhorn chart/Chart.yaml, chart/values.yaml, chart/templates, deploy/longhorn.yaml',
        'longhorn/longhorn-manager types/setting.go',
        'tools/setting-formats.json',
        'tools/storage-class-parameters.json',
      ],
      command: 'node tools/generate-release.mjs --longhorn CHECKOUT --manager CHECKOUT',
    },
    kubernetesMinimum,
    images,
    settings: settingDefinitions(settings, handKept.settingChecks, version),
    chart: { defaults, settings: printed, templateOnly },
    storageClassParameters: storageClassParameters(handKept.parameters, version),
    clusterRoleRules,
    roleRules,
    upgradesFrom: upgradeSources(version),
  };
}

function releaseFiles({ version, ...facts }, { documents }) {
  const crds = customResourceDefinitions(documents);
  return {
    [`${version}.json`]: formatJson(sorted({ version, ...facts }), 3),
    [`${version}.crds.json`]: formatJson(crds, 1),
  };
}

/** Files that cover all releases: computed anew from the release files and this release. */
function commonFiles(added) {
  const releases = { ...readReleases(options.out), [added.version]: added };
  const paths = Object.entries(releases).map(([version, { chart }]) => [
    version,
    [...Object.keys(leaves(chart.defaults)), ...chart.templateOnly],
  ]);
  return {
    'index.json': formatJson(Object.keys(releases).sort(compareVersions), 1),
    'chart-value-history.json': formatJson(
      sorted(chartValueHistory(Object.fromEntries(paths), handKept.removedValues)),
      1,
    ),
  };
}

function check(files) {
  const stale = Object.entries(files).filter(([name, text]) => {
    const file = join(options.out, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  for (const [name] of stale) console.error(`${name} is not what upstream says: run the command without --check`);
  if (stale.length > 0) process.exitCode = 1;
}

function write(files) {
  mkdirSync(options.out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(options.out, name), text);
}

/** In this order: each reads what the ones before it wrote. */
const followers = [
  ['kinds and their scope', 'generate-kinds.mjs'],
  ['typed settings', 'generate-settings-struct.mjs'],
  ['imports', 'generate-imports.mjs'],
  ['lib', 'build.mjs'],
  ['manifests of the examples', 'synth-examples.mjs'],
  ['docs/api.md', 'generate-api-docs.mjs'],
  ['docs/rules', 'generate-rule-docs.mjs'],
];

function writeWhatFollows(version) {
  for (const [what, tool] of followers) {
    console.log(`${version}: ${what}`);
    const { status } = spawnSync(process.execPath, [join('tools', tool)], { cwd: root, stdio: 'inherit' });
    if (status === 0) continue;
    const hint = 'mend what it says above, and run this command again';
    throw new NotUnderstood(`tools/${tool}`, undefined, `the facts of ${version} are written, and this failed`, hint);
  }
  console.log(`${version}: done; see the difference to the release before it with tools/diff-releases.mjs`);
}

await orSay(() => {
  const read = readSource();
  const release = releaseFacts(read);
  const files = { ...releaseFiles(release, read), ...commonFiles(release) };
  if (options.check) return check(files);
  write(files);
  if (options.out === ownFolder) writeWhatFollows(release.version);
});
