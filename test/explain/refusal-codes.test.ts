import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherCodes, textCodes } from '../../src/check/other-codes';
import { refusalCodes } from '../../src/explain/refusal-codes';
import { rules } from '../../src/rules';

const source = join(__dirname, '../../src');
const texts = ['chart', 'check', 'cli', 'constructs', 'kubernetes', 'library', 'longhorn', 'objects', 'output'].flatMap(
  (folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(source, folder, name), 'utf8')),
);

const word = "'([a-z0-9]+(?:-[a-z0-9]+)+)'";
/** As a field or a constant, either of two; what a function is called with; first in a row of a table, before a pointer. */
const places = [
  `\\bcode(?:: | = )(?:[^'\\n]*\\? )?${word}(?:\\s*: ${word})?`,
  `(?:[pP]roblems?|refused|refuseName|add|duplicate|report)\\((?:[\\w.]+,\\s+)?\\s*${word}`,
  `\\[\\s*${word},\\s+'\\/`,
];
const used = new Set(
  places.flatMap((place) =>
    texts.flatMap((text) => [...text.matchAll(new RegExp(place, 'g'))].flatMap(([, one, other]) => [one, other])),
  ),
);
const codes = [...used].filter((code) => code !== undefined);
const ofProps = Object.keys(otherCodes).map((code) => code.replace(/^chart-(?:value-)?/, 'prop-'));

it('are those of constructs and commands that are no rules', () => {
  const known = [...rules.map(({ id }) => id), ...Object.keys(otherCodes), ...Object.keys(textCodes)];
  const others = codes.filter((code) => !known.includes(code));
  const props = ofProps.filter((code) => code.startsWith('prop-'));
  expect(others.length).toBeGreaterThan(100);
  expect(refusalCodes).toEqual([...new Set([...others, ...props])].sort());
});
