import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

/** A project that has the package, and nothing else. */
let project: string;
const write = (file: string, text: string): void => writeFileSync(join(project, file), text);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'consumer-'));
  mkdirSync(join(project, 'node_modules'));
  symlinkSync(root, join(project, 'node_modules', 'cdk8s-longhorn'));
});

afterAll(() => rmSync(project, { recursive: true }));

/** The program of the README. */
const [, program] = /^```js\n(import [\s\S]*?)^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))!;

test('the program of the README runs as a module', () => {
  write('main.mjs', program!);
  const output = execFileSync(process.execPath, ['main.mjs'], { cwd: project, encoding: 'utf8' });
  expect(output).toMatch(/^3 setting-known Longhorn 1\.12\.1 has no setting "auto-salvge"\.\n## Storage check\n/);
});

test('and with require', () => {
  write('main.cjs', program!.replace(/import (.*) from (.*);/, 'const $1 = require($2);'));
  const output = execFileSync(process.execPath, ['main.cjs'], { cwd: project, encoding: 'utf8' });
  expect(output).toContain('has no setting "auto-salvge".');
});

test('an installed package has nothing else to load', () => {
  write('empty.cjs', `require('cdk8s-longhorn/check').check([]); console.log(Object.keys(require.cache).join('\\n'))`);
  const loaded = execFileSync(process.execPath, ['empty.cjs'], { cwd: project, encoding: 'utf8' }).trim().split('\n');
  expect(loaded.map((file) => file.replace(`${root}/`, '').replace(/.*\//, '')).sort()).toEqual([
    'empty.cjs',
    'index.js',
  ]);
});

const typed = `
import { check, DiagnosticsError, report, rules, supportedReleases } from 'cdk8s-longhorn/check';
import type {
  CheckCounts, CheckOptions, CheckResult, Consequence, Diagnostic, NotChecked, RelatedPlace, ReportFormat, RuleText,
  Severity, SourceFile, SourceRange, Unknown,
} from 'cdk8s-longhorn/check';

const files: SourceFile[] = [{ path: 'a.yaml', text: '' }];
const options: CheckOptions = { release: supportedReleases().at(-1), rules: [], skip: [], crds: files, isComplete: true };
const format: ReportFormat = 'markdown';
const result: CheckResult = check(files, options);
const counts: CheckCounts = result.counts;
const first: Diagnostic | undefined = result.findings[0];
const [severity, consequence, source, related]: [
  Severity | undefined, Consequence | undefined, SourceRange | undefined, readonly RelatedPlace[] | undefined,
] = [first?.severity, first?.consequence, first?.source, first?.related];
const left: NotChecked | undefined = result.notChecked[0];
const unknown: Unknown | undefined = left?.unknown;
const rule: RuleText | undefined = rules.find(({ id }) => id === first?.code);
const text: string = report(result, format, files);
const error: readonly Diagnostic[] = new DiagnosticsError([]).diagnostics;
// @ts-expect-error there is no such format
report(result, 'html');
// @ts-expect-error there is no such option
check(files, { rule: 'setting-known' });
export { consequence, counts, error, related, rule, severity, source, text, unknown };
`;

test.each([
  ['node16', 'node16', 'main.mts'],
  ['node16', 'node16', 'main.cts'],
  ['nodenext', 'nodenext', 'main.mts'],
  ['esnext', 'bundler', 'main.ts'],
])('it has types: module %s, resolution %s, %s', (module, moduleResolution, file) => {
  write(file, typed);
  const compilerOptions = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, types: [] };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
  const { stdout } = spawnSync(bin('tsc'), ['-p', '.'], { cwd: project, encoding: 'utf8' });
  expect(stdout).toBe('');
});

test('a bundler for browsers takes the build for browsers', () => {
  write('page.mjs', program!);
  const args = ['page.mjs', '--bundle', '--platform=browser', '--outfile=page.js', '--metafile=meta.json'];
  execFileSync(bin('esbuild'), args, { cwd: project, stdio: 'pipe' });
  const { inputs } = JSON.parse(readFileSync(join(project, 'meta.json'), 'utf8')) as { inputs: object };
  expect(Object.keys(inputs).map((file) => file.replace(/.*\//, ''))).toEqual(['browser.mjs', 'page.mjs']);
});
