// Everything that has to hold before a change lands: `npm run check`. Goes on after a failure, so that one run tells all,
// and ends with the counts of steps and tests on a line alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lackingForCluster, thisMachine } from './cluster-needs.mjs';

let passed = 0;
let failed = 0;
let skipped = 0;

function run(name, command, ...args) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } });
  return status === 0;
}

function step(name, command, ...args) {
  if (run(name, command, ...args)) passed++;
  else failed++;
}

/** A test run counts its tests; one that breaks off without any counts as a failure. */
function tests(name, ...args) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const file = join(folder, 'result.json');
  const ended = run(name, 'npx', 'jest', '--silent', '--json', `--outputFile=${file}`, ...args);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0 };
  rmSync(folder, { recursive: true });
  passed += result.numPassedTests;
  skipped += result.numPendingTests ?? 0;
  failed += result.numFailedTests ?? 0;
  // A suite that could not run at all has no failed test in it.
  if (!ended && (result.numFailedTests ?? 0) === 0) failed++;
}

/** What the machine cannot run is counted as skipped, file by file, and says why. */
function clusterTests() {
  const name = 'tests against a real API server';
  const lacking = lackingForCluster(thisMachine());
  if (lacking === undefined) return tests(name, '--config', 'test/cluster/jest.config.js');
  console.log(`\n== ${name}\nskipped: ${lacking}`);
  skipped += readdirSync('test/cluster').filter((file) => file.endsWith('.cluster.ts')).length;
}

step('build', process.execPath, 'tools/build.mjs');
step('types', 'npx', 'tsc', '-p', 'tsconfig.json');
step('lint', 'npm', 'run', '--silent', 'lint');
step('settings are generated', process.execPath, 'tools/generate-settings-struct.mjs', '--check');
step('imports are generated', process.execPath, 'tools/generate-imports.mjs', '--check');
step('public API (jsii) and docs/api.md', process.execPath, 'tools/generate-api-docs.mjs', '--check');
step('docs/rules', process.execPath, 'tools/generate-rule-docs.mjs', '--check');
step('docs/reporters.md', process.execPath, 'tools/generate-reporter-docs.mjs', '--check');
step(
  'the examples check clean',
  process.execPath,
  'lib/src/cli/main.js',
  'check',
  '--fail-on',
  'info',
  'dist',
  'examples',
);
step('fuzzed inputs', process.execPath, 'tools/fuzz.mjs', '--count', '2000');
step('package', 'npx', 'publint', '--strict');
tests('tests');
clusterTests();

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
