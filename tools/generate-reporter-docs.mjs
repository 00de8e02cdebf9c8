#!/usr/bin/env node
// Writes docs/reporters.md: what each reporter makes of one small repository. With --check, only says whether it is up to
// date. Needs the built library (lib/).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { check } = require('../lib/src/check/check.js');
const { reporters } = require('../lib/src/reporters/index.js');

const files = [
  {
    path: 'storage/class.yaml',
    text: `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: fast
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "3"
  dataLocality: strict-local
`,
  },
  {
    path: 'storage/values.yaml',
    text: `defaultSettings:
  replicaAutoBalance: true
`,
  },
  {
    path: 'storage/widget.yaml',
    text: `apiVersion: example.org/v1
kind: Widget
metadata:
  name: any
`,
  },
];
const languages = { json: 'json', sarif: 'json', junit: 'xml', gitlab: 'json', markdown: 'markdown' };

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const result = check(files, { release: '1.12.1' });
const options = { colour: false, version, textOf: (path) => files.find((file) => file.path === path)?.text };
const parts = [
  '# Reporters',
  'What `cdk8s-longhorn check --reporter NAME` makes of these three files. This page is generated.',
  ...files.map(({ path, text }) => `\`${path}\`\n\n\`\`\`yaml\n${text}\`\`\``),
  ...Object.entries(reporters).map(
    ([name, reporter]) =>
      `## ${name}\n\n${notes(name)}\`\`\`${languages[name] ?? 'text'}\n${reporter(result, options).trimEnd()}\n\`\`\``,
  ),
];
const page = `${parts.join('\n\n')}\n`;
const file = 'docs/reporters.md';
if (!process.argv.includes('--check')) writeFileSync(file, page);
else if (readFileSync(file, 'utf8') !== page) throw new Error(`${file} is stale: npm run docs`);

function notes(name) {
  return name === 'json' ? 'Its form is described by [check-result.schema.json](check-result.schema.json).\n\n' : '';
}
