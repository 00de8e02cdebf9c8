#!/usr/bin/env node
/**
 * Prints in Markdown what two supported releases differ in: settings, chart values, fields of custom resources,
 * StorageClass parameters, images.
 *
 *   node tools/diff-releases.mjs 1.11.3 1.12.1
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaves } from './release-facts/chart-value-history.mjs';
import { crdFields } from './release-facts/crd-fields.mjs';

const releases = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'longhorn', 'releases');
const [from, to] = process.argv.slice(2).map((version) => version.replace(/^v/, ''));
if (from === undefined || to === undefined || ![from, to].every((version) => existsSync(file(version)))) {
  console.error('usage: node tools/diff-releases.mjs FROM TO, both of them supported releases');
  process.exit(2);
}
console.log(report(read(from), read(to)));

function file(version, kind = '') {
  return join(releases, `${version}${kind}.json`);
}

function read(version) {
  const release = JSON.parse(readFileSync(file(version), 'utf8'));
  return { ...release, crds: JSON.parse(readFileSync(file(version, '.crds'), 'utf8')) };
}

function report(old, next) {
  const sections = [
    section('Settings', old.settings, next.settings),
    section('Chart values', leaves(old.chart.defaults), leaves(next.chart.defaults)),
    section('Custom resource fields', crdFields(old.crds), crdFields(next.crds)),
    section('StorageClass parameters', old.storageClassParameters, next.storageClassParameters),
    section('Images', old.images, next.images),
  ];
  return [`# Longhorn ${old.version} to ${next.version}`, ...sections].join('\n\n');
}

/** What came, went and changed among named facts. */
function section(title, old, next) {
  const added = Object.keys(next).filter((name) => !(name in old));
  const removed = Object.keys(old).filter((name) => !(name in next));
  const changed = Object.keys(next).filter((name) => name in old && text(old[name]) !== text(next[name]));
  const lines = [
    ...added.map((name) => `- added \`${name}\`: ${code(next[name])}`),
    ...removed.map((name) => `- removed \`${name}\``),
    ...changed.map((name) => `- changed \`${name}\`: ${change(old[name], next[name])}`),
  ];
  return [`## ${title}`, lines.length === 0 ? 'No difference.' : lines.join('\n')].join('\n\n');
}

/** Of an object only what changed in it. */
function change(old, next) {
  const objects = [old, next].every((value) => value !== null && typeof value === 'object' && !Array.isArray(value));
  if (!objects) return `${code(old)} to ${code(next)}`;
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (key) => text(old[key]) !== text(next[key]),
  );
  return keys.map((key) => `${key} ${code(old[key])} to ${code(next[key])}`).join(', ');
}

function code(value) {
  return value === undefined ? 'none' : `\`${value === '' ? '""' : text(value)}\``;
}

function text(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
