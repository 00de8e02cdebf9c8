import { check, DiagnosticsError, report, rules, supportedReleases, type CheckOptions } from '../../src/library';
import { rules as allRules } from '../../src/rules';

const yaml = (name: string, value: string): string =>
  `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: ${name}, namespace: longhorn-system }\nvalue: "${value}"\n`;
const files = [{ path: 'settings.yaml', text: `${yaml('auto-salvge', 'true')}---\n${yaml('auto-salvage', 'yes')}` }];

function diagnosticsOf(options: CheckOptions): unknown {
  try {
    return check(files, options);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    return error.diagnostics.map(({ code, hint, message }) => ({ code, hint, message }));
  }
}

test('a rule that there is not is refused, whether it is to run or to be left out', () => {
  const unknown = (name: string, hint: string) => ({
    code: 'unknown-rule',
    hint,
    message: `There is no rule "${name}".`,
  });
  expect(diagnosticsOf({ rules: ['setting-knwon'], skip: ['zzzzzzzzzzzzzzzz'] })).toEqual([
    unknown('setting-knwon', 'Did you mean "setting-known"?'),
    unknown('zzzzzzzzzzzzzzzz', 'Name one of those that "cdk8s-longhorn explain" lists.'),
  ]);
});

test('so is a release', () => {
  expect(diagnosticsOf({ release: '1.12.9' })).toEqual([
    {
      code: 'unknown-release',
      hint: 'Use 1.12.1, the nearest supported release.',
      message: 'Longhorn release "1.12.9" is not supported.',
    },
  ]);
});

test('so is a format', () => {
  expect(() => report(check([]), 'html' as never)).toThrow('There is no format "html".');
});

test('checks with other options do not influence each other', () => {
  const asked: CheckOptions[] = [
    {},
    { skip: ['setting-known'] },
    { rules: ['setting-known'] },
    ...supportedReleases().map((release) => ({ release })),
    { isComplete: true },
    { manifestsOnly: true },
  ];
  const run = (options: CheckOptions): string => JSON.stringify(check(files, options));
  // Each alone in a process of its own, as far as modules go.
  const alone = asked.map((options) => {
    let result = '';
    jest.isolateModules(() => {
      const library = require('../../src/library') as typeof import('../../src/library');
      result = JSON.stringify(library.check(files, options));
    });
    return result;
  });
  expect(new Set(alone).size).toBeGreaterThan(4);
  expect(asked.map(run)).toEqual(alone);
  expect([...asked].reverse().map(run)).toEqual([...alone].reverse());
});

test('neither files nor options nor an earlier result are changed', () => {
  const frozen = Object.freeze(files.map((file) => Object.freeze(file)));
  const options = Object.freeze({ skip: Object.freeze(['setting-value-valid'].filter(() => false)), crds: frozen });
  const first = check(frozen, options);
  const before = JSON.stringify(first);
  check(frozen, { release: '1.10.0' });
  expect(JSON.stringify(first)).toBe(before);
});

test('a report quotes the lines of the files that it is given', () => {
  const result = check(files);
  expect(report(result, 'text', files)).toContain('metadata: { name: auto-salvge, namespace: longhorn-system }');
  expect(report(result, 'text')).not.toContain('metadata:');
  expect(report(result, 'markdown')).toContain('## Storage check');
});

test('rules say what their findings are about', () => {
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  const { code, consequence, severity } = check(files).findings[0]!;
  expect(rules.find(({ id }) => id === code)).toEqual({
    id: 'setting-known',
    summary: 'Name a setting that the release has.',
    why: "Longhorn's webhook refuses a Setting object of any other name.",
    consequence,
    severity,
    evidence: expect.stringContaining('longhorn-manager'),
  });
});
