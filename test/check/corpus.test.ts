import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '../../src/check/check';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import { describeWithShared } from '../shared';
import judged from './corpus-judged.json';
import read from './corpus-read.json';

/**
 * Errors and warnings over files that people wrote, each read against the file: whether what it says is true. One that is
 * new for a file has to be read and written down too.
 */
const judgements = judged as [file: string, code: string, isTrue: boolean][];
const categories = ['custom-resources', 'helm-values', 'node-disks', 'services', 'storage-classes'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:ya?ml|json)$/.test(path) && statSync(path).isFile());
}

describeWithShared('what people have in their repositories', (shared) => {
  const corpus = join(shared, 'corpus');
  const repositories = categories.flatMap((category) =>
    readdirSync(join(corpus, category)).map((name) => join(corpus, category, name)),
  );
  let files = 0;
  const miscounted: string[] = [];
  const findings: Diagnostic[] = [];
  for (const repository of repositories) {
    const sources = filesBelow(repository).map((path) => ({
      path: relative(corpus, path),
      text: readFileSync(path, 'utf8'),
    }));
    files += sources.length;
    const { counts, findings: found } = check(sources);
    if (Math.min(...Object.values(counts)) < 0) miscounted.push(repository);
    findings.push(...found.filter(({ severity }) => severity !== 'info'));
  }
  const pairs = [...new Set(findings.map(({ code, source }) => `${source?.file} ${code}`))].sort();
  const known = new Map(judgements.map(([file, code, isTrue]) => [`${file} ${code}`, isTrue]));
  const isRead = (pair: string): boolean => read.some((repository) => pair.startsWith(`${repository}/`));

  it('is counted', () => {
    expect(miscounted).toEqual([]);
  });

  it('is found wrong only where somebody has read it', () => {
    // Of repositories that nobody has read there is no judgement to compare with.
    expect(pairs.filter((pair) => !known.has(pair) && isRead(pair))).toEqual([]);
  });

  it('is found wrong falsely in at most one of a hundred files', () => {
    const falsely = new Set(
      pairs.filter((pair) => known.get(pair) === false).map((pair) => pair.slice(0, pair.lastIndexOf(' '))),
    );
    expect(files).toBeGreaterThan(100);
    expect(falsely.size / files).toBeLessThanOrEqual(0.01);
  });

  it('has the mistakes that were found in it before', () => {
    const present = new Set(repositories.flatMap(filesBelow).map((path) => relative(corpus, path)));
    const gone = judgements.filter(
      ([file, code, isTrue]) => isTrue && present.has(file) && !pairs.includes(`${file} ${code}`),
    );
    expect(gone).toEqual([]);
  });
});
