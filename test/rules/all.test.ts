import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/check/check';
import { rules } from '../../src/rules';

const folder = join(__dirname, '..', '..', 'src', 'rules');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !['index.ts', 'rule.ts'].includes(name))
  .map((name) => name.replace(/\.ts$/, ''));

/** What all rules and schemas say about an example, in the order of lines. */
function findings(yaml: string, release = '1.12.1', isComplete = false) {
  return check([{ path: 'example.yaml', text: yaml }], { release, isComplete }).findings;
}

test('every file is a rule of its name, listed once and in order', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what it is about', () => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
    expect(rule.evidence).toMatch(/\d/);
    expect(rule.types.length).toBeGreaterThan(0);
    expect(rule.by !== undefined).toBe(rule.consequence === 'refused');
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.bad.map((example, index) => [index, example] as const))(
    'finds bad example %i, and no other rule does',
    (_, { findings: expected, isComplete, release, yaml }) => {
      const found = findings(yaml, release, isComplete);
      expect(found.map(({ code, hint, message, path }) => ({ code, hint, message, path }))).toEqual(
        expected.map(({ hint, message, path }) => ({ code: id, hint, message, path })),
      );
      for (const { hint, message, source } of found) {
        expect(message).toMatch(/^[A-Z"].*\.$/);
        expect(hint).toMatch(/^[A-Z].*[.?]$/);
        expect(source).toBeDefined();
      }
    },
  );

  it.each(rule.examples.good.map((yaml, index) => [index, yaml] as const))(
    'is silent about good example %i, as all rules are',
    (_, yaml) => {
      expect(findings(yaml)).toEqual([]);
    },
  );
});
