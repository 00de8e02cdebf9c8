import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherCodes } from '../../src/check/other-codes';

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
