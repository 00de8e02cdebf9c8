import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommonYaml } from '../../src/source/read-common-yaml';
import { readAnyYaml } from '../../src/source/read-yaml';
import { splitDocuments } from '../../src/source/split-documents';
import { describeWithShared } from '../shared';

const common: string[] = [
  '',
  '# nothing but a comment\n',
  "a: 1\nb: text # comment\nc: \"quoted # text\"\nd: 'it''s'\n",
  'a:\n  b:\n    c: true\n  d: ~\ne:\n',
  'a:\n- 1\n- two: 2\n  three: 3\n-\n  four: 4\n- # comment\n  - nested\n- - x\n  - y\n',
  'a: [1, two, "three", {four: 5}]\nb: {}\nc: []\nd: [a, ]\n',
  'a: |\n  line\n    deeper\n\n  last\n\nb: |-\n  x\nc: >-\n  folded\n  text\n\n  paragraph\nd: >\n\n  first\n',
  'a: |\n\nb: 2\n',
  'a: |\n  x\n# comment\nb: 1\n',
  '"quoted key": 1\n\'other\': 2\nlonghorn.io/key: 3\n',
  'a: "tab\\tand \\"quotes\\"\\n"\n',
  'a: -1\nb: -.5\nc: 1e3\nd: 0x1f\ne: 1_000\nf: on\n',
  'a: text with colon inside:too\n',
  'a:\n  value on its own line\nb: 1\n',
  '{"a":1,"b":[true,null,-2.5,"x\\n"],"c":{}}',
  '{\n  "a": {\n    "b": [\n      1,\n      {"c": "d"}\n    ]\n  }\n}\n',
];

/** What has to be left to the full parser: its reading differs, or it has something to say. */
const uncommon: string[] = [
  'a: &x 1\nb: *x\n',
  'a: two\n  lines\n',
  'a: "two\n  lines"\n',
  'a: 1\na: 2\n',
  'a: 18446744073709551615\n',
  'a: .inf\n',
  'on: 1\n',
  '1: x\n',
  '<<: {a: 1}\n',
  '? a\n: b\n',
  'a: !!str 1\n',
  'a:\tb\n',
  'a: b: c\n',
  'a: |+\n  keep\n\n',
  'a: |2\n  x\n',
  'a: |\n  no line feed at the end',
  'a: >\n  folded\n    deeper\n',
  '- a\nb: c\n',
  'a: [1,\n  2]\n',
  'just text\n',
  '--- x\n',
  'a: 1\n...\n',
  'a: @x\n',
  '__proto__: 1\n',
  'a:\n   b: 1\n  c: 2\n',
  'a:\n- 1\n b: 2\n',
];

/** The same text with one small change: most are still YAML, and some mean something else. */
function* changes(text: string): Generator<string> {
  for (let index = 0; index <= text.length; index++) {
    for (const insert of [
      ' ',
      '\n',
      ':',
      '-',
      '#',
      '"',
      "'",
      '[',
      '}',
      '|',
      '>',
      '~',
      '1',
      ',',
      '\\',
      '&',
      '?',
      '.',
      '\u00a0',
    ]) {
      yield text.slice(0, index) + insert + text.slice(index);
    }
    yield text.slice(0, index) + text.slice(index + 1);
  }
}

function expectAgreement(text: string): void {
  const value = readCommonYaml(text);
  if (value === undefined) return;
  const full = readAnyYaml(text);
  const agrees = full.problems.length === 0 && JSON.stringify(full.value) === JSON.stringify(value);
  if (!agrees) expect({ text, value, problems: [] }).toEqual({ text, ...full });
}

describe('common YAML', () => {
  it.each(common)('is read as the full parser reads it: %j', (text) => {
    expect(readCommonYaml(text)).toEqual(readAnyYaml(text).value);
    expect(readAnyYaml(text).problems).toEqual([]);
  });

  it.each(uncommon)('is not: %j', (text) => {
    expect(readCommonYaml(text)).toBeUndefined();
  });

  it.each(common)('is never read otherwise with one character more or less: %j', (text) => {
    for (const changed of changes(text)) expectAgreement(changed);
  });
});

describeWithShared('documents that people wrote', (shared) => {
  const files = readdirSync(join(shared, 'corpus'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ya?ml$/.test(name),
  );
  const documents = files.flatMap((name) =>
    splitDocuments(readFileSync(join(shared, 'corpus', name), 'utf8')).map(({ text }) => text),
  );

  it('are read as the full parser reads them', () => {
    for (const text of documents) expectAgreement(text);
  });

  it('are common for the most part', () => {
    const read = documents.filter((text) => readCommonYaml(text) !== undefined);
    expect(read.length / documents.length).toBeGreaterThan(0.8);
  });
});
