#!/usr/bin/env node
/**
 * Writes what Longhorn's upstream files say about one release: src/longhorn/releases/<version>.json and
 * <version>.crds.json, and brings index.json and chart-value-history.json up to date.
 *
 *   node tools/generate-release.mjs --longhorn CHECKOUT --manager CHECKOUT    checkouts at the release's tag; needs Go
 *   node tools/generate-release.mjs --upstream FOLDER [--chart FOLDER]        manifest.yaml, values.yaml, settings.json
 *
 * --out FOLDER writes elsewhere; --check writes nothing and fails when a file would change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chartValueHistory, leaves } from './release-facts/chart-value-history.mjs';
import { customResourceDefinitions } from './release-facts/crds.mjs';
import { formatJson, sorted } from './release-facts/format.mjs';
import { settingDefinitions } from './release-facts/settings.mjs';
import { handKeptFacts, readCheckouts, readReleases, readUpstreamFolder } from './release-facts/sources.mjs';
import { storageClassParameters } from './release-facts/storage-class-parameters.mjs';
import { compareVersions, upgradeSources } from './release-facts/versions.mjs';

const { values: options } = parseArgs({
  options: {
    longhorn: { type: 'string' },
    manager: { type: 'string' },
    upstream: { type: 'string' },
    chart: { type: 'string' },
    out: {
      type: 'string',
      default: join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'longhorn', 'releases'),
    },
    check: { type: 'boolean', default: false },
  },
});

const handKept = handKeptFacts();
const read = readSource();
const release = releaseFacts(read);
const files = { ...releaseFiles(release, read), ...commonFiles(release) };
if (options.check) check(files);
else write(files);

function readSource() {
  const { longhorn, manager, upstream, chart } = options;
  if (upstream !== undefined) return readUpstreamFolder(resolve(upstream), chart && resolve(chart));
  if (longhorn !== undefined && manager !== undefined) return readCheckouts(resolve(longhorn), resolve(manager));
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
  if (stale.length > 0) process.exit(1);
}

function write(files) {
  mkdirSync(options.out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(options.out, name), text);
}
