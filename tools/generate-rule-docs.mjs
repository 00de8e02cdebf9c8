#!/usr/bin/env node
// Writes docs/rules: a page for each rule and a list of all by subject. With --check, only says whether they are up to date.
// Needs the built library (lib/).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'prettier';
import { rulesBySubject } from './rule-subjects.mjs';

const require = createRequire(import.meta.url);
const { rules } = require('../lib/src/explain/rules-with-examples.js');
const { explainRule } = require('../lib/src/explain/explain-rule.js');

const folder = 'docs/rules';
const options = { ...JSON.parse(readFileSync('.prettierrc.json', 'utf8')), parser: 'markdown' };

const subjects = rulesBySubject(rules);
const anchor = (subject) =>
  subject
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '-');
const row = ({ consequence, id, summary }) => `| [${id}](${id}.md) | ${consequence} | ${summary} |`;
const list = [
  '# Rules',
  `What \`cdk8s-longhorn check\` looks for beyond schemas: ${rules.length} rules. \`cdk8s-longhorn explain RULE\` prints a page.`,
  subjects.map(([subject, group]) => `- [${subject}](#${anchor(subject)}) (${group.length})`).join('\n'),
  ...subjects.flatMap(([subject, group]) => [
    `## ${subject}`,
    ['| rule | consequence | what it requires |', '| --- | --- | --- |', ...group.map(row)].join('\n'),
  ]),
].join('\n\n');
const pages = new Map([['README.md', `${list}\n`]]);
for (const rule of rules) pages.set(`${rule.id}.md`, explainRule(rule));
for (const [name, text] of pages) pages.set(name, await format(text, options));

const present = existsSync(folder) ? readdirSync(folder) : [];
const stale = [
  ...present.filter((name) => !pages.has(name)),
  ...[...pages.keys()].filter(
    (name) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== pages.get(name),
  ),
];
if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`${folder}/${name} is out of date: run npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of present) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
