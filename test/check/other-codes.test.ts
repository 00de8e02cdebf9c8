import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherCodes, textCodes } from '../../src/check/other-codes';

const source = join(__dirname, '../../src');
const texts = ['chart', 'kubernetes', 'manifest', 'objects']
  .flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(source, folder, name)),
  )
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'));

it('has the codes of the chart and of the schemas', () => {
  const used = texts.flatMap((text) => [...text.matchAll(/'((?:chart|schema)-[a-z-]+)'/g)].map(([, code]) => code!));
  expect(used.length).toBeGreaterThan(50);
  expect([...new Set(used)].sort()).toEqual(Object.keys(otherCodes).filter((code) => /^(?:chart|schema)-/.test(code)));
});

it('has those of texts and exceptions too', () => {
  const folders = ['source', 'check', 'chart', 'cli'].flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== 'other-codes.ts')
      .map((name) => readFileSync(join(source, folder, name), 'utf8')),
  );
  const pattern = /(?:code: |code = |problem\(|error\(|, )'((?:duplicate|ignore|not-an|values|yaml)-[a-z-]+)'/g;
  const used = folders.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!));
  const known = [...Object.keys(textCodes), ...Object.keys(otherCodes)];
  expect(used.length).toBeGreaterThan(10);
  expect([...new Set(used)].filter((code) => !known.includes(code))).toEqual([]);
});
