import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(config: string, ...args: string[]): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, '.cdk8s-longhorn.yaml'), config);
  writeFileSync(join(folder, 'node.yaml'), 'apiVersion: longhorn.io/v1beta2\nkind: Nod\nmetadata: { name: a }\n');
  let output = '';
  const code = await run(['check', join(folder, 'node.yaml'), ...args], {
    cwd: folder,
    isTerminal: false,
    errorIsTerminal: false,
    stdout: (text) => void (output += text),
    stderr: (text) => void (output += text),
    readText: (path) => readFileSync(path, 'utf8'),
  });
  return { code, output };
}

it('is no pipe or folder, which would be waited for', async () => {
  const here = mkdtempSync(join(tmpdir(), 'config-folder-'));
  mkdirSync(join(here, '.cdk8s-longhorn.yaml'));
  let output = '';
  const host = { cwd: here, isTerminal: false, errorIsTerminal: false, readText: () => '' };
  const code = await run(['check', here], { ...host, stdout: () => {}, stderr: (text) => void (output += text) });
  rmSync(here, { recursive: true });
  expect(output).toBe('".cdk8s-longhorn.yaml" can not be read: it is no file.\n');
  expect(code).toBe(2);
});

it('says how a repository is checked', async () => {
  expect((await check('failOn: never\n')).code).toBe(0);
  expect((await check('failOn: never\n', '--fail-on', 'error')).code).toBe(1);
});

it.each([
  ['failon: never\n', '.cdk8s-longhorn.yaml:1:1  error  The configuration has no key "failon".'],
  ['complete: false\nskip: one\n', '.cdk8s-longhorn.yaml:2:1  error  skip is "one", and not'],
  ['paths: [\n', '.cdk8s-longhorn.yaml:1:8  error  Not valid YAML'],
  ['release: 9.9.9\n', 'Longhorn release "9.9.9" is not supported.'],
])('is wrong usage, at its line, in %j', async (config, message) => {
  const { code, output } = await check(config);
  expect(code).toBe(2);
  expect(output).toContain(message);
});
