#!/usr/bin/env node
// Writes src/kubernetes/history.json: which kinds and fields came and went between the oldest Kubernetes that a supported
// Longhorn runs on and the one whose schemas we have. Needs Go, which downloads the published swagger.json of each.
//
//   node tools/generate-kubernetes-history.mjs
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortName } from './kubernetes-names.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemas = JSON.parse(readFileSync(join(root, 'src', 'kubernetes', 'schemas', 'definitions.json'), 'utf8'));

function main() {
  const minors = range(oldestMinor(), minorOf(schemas.kubernetes));
  const versions = minors.map((minor) => ({ minor, ...published(minor) }));
  const definitions = changedDefinitions(versions);
  const roots = Object.entries(schemas.kinds).filter(([, name]) => definitions.has(name));
  const history = {
    oldest: minors[0],
    newest: minors.at(-1),
    kinds: Object.fromEntries(changedKinds(versions)),
    roots: Object.fromEntries(roots),
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  writeFileSync(join(root, 'src', 'kubernetes', 'history.json'), textOf(history));
}

/** Of the releases: what their charts ask for. */
function oldestMinor() {
  const folder = join(root, 'src', 'longhorn', 'releases');
  const files = readdirSync(folder).filter((name) => /^[\d.]+\.json$/.test(name));
  return Math.min(
    ...files.map((name) => minorOf(JSON.parse(readFileSync(join(folder, name), 'utf8')).kubernetesMinimum)),
  );
}

function minorOf(version) {
  return Number(/^\D*1\.(\d+)/.exec(version)[1]);
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Kinds and definitions of a minor release; its patches add none. */
function published(minor) {
  const downloaded = execFileSync('go', ['mod', 'download', '-json', `k8s.io/kubernetes@v1.${minor}.0`], {
    cwd: join(root, 'test', 'cluster', 'kube-apiserver'),
    encoding: 'utf8',
  });
  const file = join(JSON.parse(downloaded).Dir, 'api', 'openapi-spec', 'swagger.json');
  const { definitions, paths } = JSON.parse(readFileSync(file, 'utf8'));
  const kinds = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .map((operation) => operation['x-kubernetes-group-version-kind'])
    .filter((kind) => kind !== undefined)
    .map(({ group, kind, version }) => `${group === '' ? '' : `${group}/`}${version} ${kind}`);
  const named = Object.entries(definitions).map(([name, { properties = {} }]) => [
    shortName(name),
    new Set(Object.keys(properties)),
  ]);
  return { kinds: new Set(kinds), definitions: new Map(named) };
}

/** Kinds that not all versions publish. */
function changedKinds(versions) {
  const all = new Set(versions.flatMap(({ kinds }) => [...kinds]));
  return [...all]
    .sort()
    .map((kind) => [kind, lifetime(versions, (version) => version.kinds.has(kind))])
    .filter(([, life]) => life !== undefined);
}

/** Definitions with a field that not all versions have, and those that lead to one. */
function changedDefinitions(versions) {
  const fields = new Map(Object.keys(schemas.definitions).map((name) => [name, changedFields(name, versions)]));
  const leading = new Set([...fields].filter(([, changed]) => Object.keys(changed).length > 0).map(([name]) => name));
  const partsOf = (name, partOf) =>
    Object.entries(schemas.definitions[name].properties ?? {})
      .map(([field, schema]) => [field, partOf(schema)])
      .filter(([, reference]) => leading.has(reference));
  for (let before = 0; before !== leading.size;) {
    before = leading.size;
    for (const name of fields.keys())
      if (partsOf(name, partOf).length + partsOf(name, valueOf).length > 0) leading.add(name);
  }
  const tables = (name) => ({
    fields: fields.get(name),
    parts: Object.fromEntries(partsOf(name, partOf)),
    values: Object.fromEntries(partsOf(name, valueOf)),
  });
  return new Map([...leading].map((name) => [name, withoutEmpty(tables(name))]));
}

/** The definition of a field or of its items. */
function partOf({ $ref, either, items }) {
  return $ref ?? either?.[0] ?? (items && partOf(items));
}

/** The definition of a map's values. */
function valueOf({ additionalProperties }) {
  return additionalProperties && partOf(additionalProperties);
}

function withoutEmpty(tables) {
  return Object.fromEntries(Object.entries(tables).filter(([, table]) => Object.keys(table).length > 0));
}

/** A version without the definition says nothing: whatever leads there is new itself. */
function changedFields(name, versions) {
  const knowing = versions.filter(({ definitions }) => definitions.has(name));
  const all = new Set(knowing.flatMap(({ definitions }) => [...definitions.get(name)]));
  const changed = [...all].map((field) => [
    field,
    lifetime(knowing, ({ definitions }) => definitions.get(name).has(field)),
  ]);
  return Object.fromEntries(changed.filter(([, life]) => life !== undefined));
}

/** First and last minor release, where they are not the first and the last of all; nothing comes twice. */
function lifetime(versions, has) {
  const minors = versions.filter(has).map(({ minor }) => minor);
  const [first, last] = [minors[0], minors.at(-1)];
  if (minors.length !== last - first + 1) throw new Error(`gone and back: ${minors}`);
  const since = first > versions[0].minor ? { since: first } : {};
  const until = last < versions.at(-1).minor ? { until: last } : {};
  return minors.length === versions.length ? undefined : { ...since, ...until };
}

/** One entry a line, as a reviewer reads a difference. */
function textOf({ oldest, newest, ...tables }) {
  const comment =
    'GENERATED by tools/generate-kubernetes-history.mjs. First and last minor release of Kubernetes 1 that has a kind or a field, where it is not the oldest or the newest here; parts (objects, lists) and values (of maps) lead to fields. Source: api/openapi-spec/swagger.json of kubernetes.';
  const head = [`  "$comment": ${JSON.stringify(comment)}`, `  "oldest": ${oldest}`, `  "newest": ${newest}`];
  const blocks = Object.entries(tables).map(([name, table]) => {
    const lines = Object.entries(table).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `  "${name}": {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${[...head, ...blocks].join(',\n')}\n}\n`;
}

main();
