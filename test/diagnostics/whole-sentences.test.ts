import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartValue } from '../../src/chart/chart-value';
import { check } from '../../src/check/check';
import { otherCodes } from '../../src/check/other-codes';
import { valuesResources } from '../../src/check/values/values-resources';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import { releaseFor } from '../../src/longhorn/release';
import { rules } from '../../src/rules';
import { valuesSchema } from '../../src/schemas/values-schema';
import { leaves, tableOf } from '../schemas/values-cases';
import { describeWithShared } from '../shared';

/** Messages, hints and related places that do not end as sentences do; and hints that do not begin as such. */
function fragments(findings: readonly Diagnostic[]): string[] {
  const messages = findings.flatMap(({ message, related = [] }) => [message, ...related.map((place) => place.message)]);
  const hints = findings.flatMap(({ hint }) => hint ?? []);
  return [...messages.filter((text) => !/[.?]$/.test(text)), ...hints.filter((text) => !/^[A-Z].*[.?]$/s.test(text))];
}

test('what is found in the examples of rules', () => {
  const findings = rules.flatMap(({ examples }) =>
    examples.bad.flatMap(
      ({ isComplete, release, yaml }) => check([{ path: 'a.yaml', text: yaml }], { release, isComplete }).findings,
    ),
  );
  expect(findings.length).toBeGreaterThan(rules.length);
  expect(fragments(findings)).toEqual([]);
});

const everywhere: readonly ChartValue[] = [
  ...[null, true, 'true', 0, -1, 1e6, '', 'x y', 'a\nb', 'a\n\n', "it's", '"*.a"', 'a: b', '{{ x }}', '\ufeff'],
  ...[[], ['x'], [[]], [{ a: 'b' }], {}, { a: 'b\n\n' }, { 'a: b': 'c' }, { a: [] }, { v1: 1 }],
];
const template = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, data: { a: '{{ include "x" . }}' } };
const hook = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x', annotations: { 'helm.sh/hook': 'test' } } };
const inOnePlace: readonly (readonly [path: string, value: ChartValue])[] = [
  ['no-such-value', 1],
  ['tolerations', []],
  ['defaultSettings.mkfsExt4Parameters', 'x'],
  ['extraObjects', [hook]],
  ['extraObjects', [template]],
  ['defaultSettings.dataEngineInterruptModeEnabled', 'true'],
];

test('what is found in chart values', () => {
  const locate = () => ({ file: 'values.yaml', line: 1, column: 1 });
  const findings = ['1.10.0', '1.12.1'].map(releaseFor).flatMap((release) => {
    const paths = leaves(valuesSchema(release)).map(({ path }) => path);
    const sets = [
      ...everywhere.map((value) => paths.map((path) => [path, value] as const)),
      ...inOnePlace.map((one) => [one]),
    ];
    return sets.flatMap((set) => {
      const { diagnostics, undecided } = valuesResources(
        { values: tableOf(set), file: 'values.yaml', locate },
        release,
      );
      return [...diagnostics, ...undecided];
    });
  });
  const found = new Set(findings.map(({ code }) => code));
  expect(Object.keys(otherCodes).filter((code) => code.startsWith('chart-') && !found.has(code))).toEqual([]);
  expect(fragments(findings)).toEqual([]);
});

test('hints as they are written', () => {
  const source = join(__dirname, '../../src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const literal = /\bhint(?:: | = )(['`])((?:(?!\1)[^\\]|\\.)+)\1(?=[,;\n]| \})/g;
  const hints = files.flatMap((name) =>
    [...readFileSync(join(source, name), 'utf8').matchAll(literal)].map(([, , text]) => text!),
  );
  expect(hints.length).toBeGreaterThan(300);
  expect(hints.filter((text) => !/[.?]$/.test(text))).toEqual([]);
});

describeWithShared('what is found in repositories', (shared) => {
  it('is told in whole sentences', () => {
    const corpus = join(shared, 'corpus');
    const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
    const { findings } = check(names.map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') })));
    expect(findings.length).toBeGreaterThan(100);
    expect(fragments(findings)).toEqual([]);
  });
});
