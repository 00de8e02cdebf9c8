import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ci-examples-'));
const [bin, repository] = ['bin', 'repository'].map((name) => join(folder, name)) as [string, string];
const read = (name: string): unknown => parse(readFileSync(join(root, 'docs/ci', name), 'utf8'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

beforeAll(() => {
  mkdirSync(bin);
  mkdirSync(repository);
  // Where the registry has the package, it is this one.
  const main = join(root, 'lib/src/cli/main.js');
  const command = `exec "${process.execPath}" "${main}" "$@"`;
  program('npx', `[ "$1 $2" = "--yes cdk8s-longhorn@${version}" ] || exit 99\nshift 2\n${command}`);
  program('cdk8s-longhorn', command);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => writeFileSync(join(repository, 'setting.yaml'), setting('default-replica-cout')));

function program(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

function setting(name: string): string {
  return `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: ${name}, namespace: longhorn-system }\nvalue: '{"v1":"2","v2":"2"}'\n`;
}

/** As a runner does: each in a shell of its own, the next one only where it is said to run always. */
function shell(script: string): { status: number | null; stdout: string } {
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    RUNNER_TEMP: folder,
  };
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: repository, encoding: 'utf8', env });
}

const written = (path: string): string => readFileSync(join(folder, path), 'utf8');

interface Step {
  readonly run?: string;
  readonly if?: string;
  readonly uses?: string;
}

test('GitHub: the finding at its line, in the summary and for code scanning, and a job that fails', () => {
  const { jobs } = read('github.yaml') as { jobs: { check: { steps: Step[] } } };
  const steps = jobs.check.steps.filter(({ run }) => run !== undefined);
  const [first, ...later] = steps.map(({ run }) => shell(run!));
  expect(first).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::error file=setting\.yaml,line=3,/) });
  expect(later.map(({ status }) => status)).toEqual([0, 0]);
  expect(steps.slice(1).every((step) => step.if === 'always()')).toBe(true);
  expect(written('summary.md')).toContain('default-replica-cout');
  const { runs } = JSON.parse(written('longhorn.sarif')) as { runs: { results: { ruleId: string }[] }[] };
  expect(runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(['setting-known']);
  writeFileSync(join(repository, 'setting.yaml'), setting('default-replica-count'));
  expect(steps.map(({ run }) => shell(run!).status)).toEqual([0, 0, 0]);
});

test('GitLab: the reports are written before the job fails, and are no manifests', () => {
  const { 'longhorn-storage': job } = read('gitlab.yaml') as {
    'longhorn-storage': { script: string[]; artifacts: { when: string; reports: Record<string, string> } };
  };
  const script = job.script.join('\n');
  expect(shell(script)).toMatchObject({ status: 1, stdout: expect.stringContaining('1 error') });
  expect(job.artifacts.when).toBe('always');
  const { codequality, junit } = job.artifacts.reports as { codequality: string; junit: string };
  expect(JSON.parse(written(join('repository', codequality)))).toMatchObject([{ check_name: 'setting-known' }]);
  expect(written(join('repository', junit))).toContain('failures="1"');
  writeFileSync(join(repository, 'setting.yaml'), setting('default-replica-count'));
  expect(shell(script)).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing found in 1 object') });
  rmSync(join(repository, codequality));
  rmSync(join(repository, junit));
});

test('pre-commit: the hook runs on all files when one of them is a manifest', () => {
  const { repos } = read('pre-commit.yaml') as {
    repos: { hooks: { entry: string; files: string; additional_dependencies: string[] }[] }[];
  };
  const [hook] = repos[0]!.hooks;
  expect(hook!.additional_dependencies).toEqual([`cdk8s-longhorn@${version}`]);
  expect(['a.yaml', 'b/c.yml', 'd.json', 'e.ts'].map((name) => new RegExp(hook!.files).test(name))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(shell(hook!.entry).status).toBe(1);
  writeFileSync(join(repository, 'setting.yaml'), setting('default-replica-count'));
  expect(shell(hook!.entry).status).toBe(0);
});

test('the page names each of them', () => {
  const page = readFileSync(join(root, 'docs/ci/README.md'), 'utf8');
  const files = [...page.matchAll(/\]\(([\w.-]+)\)/g)].map(([, file]) => file!);
  expect(files).toEqual(['pre-commit.yaml', 'github.yaml', 'gitlab.yaml']);
  expect(files.every((file) => existsSync(join(root, 'docs/ci', file)))).toBe(true);
});
