#!/usr/bin/env node
// Adds the kinds of all releases' definitions to src/kubernetes/kinds.json, which says what has a namespace.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindsText, kindsOfCrds } from './release-facts/kinds.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const releases = join(root, 'src', 'longhorn', 'releases');
const file = join(root, 'src', 'kubernetes', 'kinds.json');

const { cluster, namespaced } = JSON.parse(readFileSync(file, 'utf8'));
const known = [...namespaced.map((name) => [name, true]), ...cluster.map((name) => [name, false])];
const crds = readdirSync(releases)
  .filter((name) => /^\d+\.\d+\.\d+\.crds\.json$/.test(name))
  .flatMap((name) => JSON.parse(readFileSync(join(releases, name), 'utf8')));
writeFileSync(file, kindsText([...known, ...kindsOfCrds(crds)]));
