import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { noModule } from './fake-host';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(config: string, ...args: string[]): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, '.cdk8s-longhorn.yaml'), config);
  return checkAsItIs(...args);
}

/** The paths of the command line go before those of the configuration. */
async function checkWithoutPath(config: string): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, '.cdk8s-longhorn.yaml'), config);
  let output = '';
  const write = (text: string): void => void (output += text);
  const host = { cwd: folder, isTerminal: false, errorIsTerminal: false, stdout: write, stderr: write };
  const code = await run(['check'], {
    ...host,
    importModule: noModule,
    readText: (path) => readFileSync(path, 'utf8'),
  });
  return { code, output };
}

async function checkAsItIs(...args: string[]): Promise<{ code: number; output: string }> {
  return checkIn(folder, ...args);
}

async function checkIn(cwd: string, ...args: string[]): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, 'node.yaml'), 'apiVersion: longhorn.io/v1beta2\nkind: Nod\nmetadata: { name: a }\n');
  let output = '';
  const code = await run(['check', join(folder, 'node.yaml'), ...args], {
    cwd,
    isTerminal: false,
    errorIsTerminal: false,
    stdout: (text) => void (output += text),
    stderr: (text) => void (output += text),
    importModule: noModule,
    readText: (path) => readFileSync(path, 'utf8'),
  });
  return { code, output };
}

it('says how a repository is checked', async () => {
  expect((await check('failOn: never\n')).code).toBe(0);
  expect((await check('failOn: never\n', '--fail-on', 'error')).code).toBe(1);
});

it.each([
  ['failon: never\n', '.cdk8s-longhorn.yaml:1:1  error  The configuration has no key "failon".'],
  ['complete: false\n# why\nfoo/bar: 1\n', '.cdk8s-longhorn.yaml:3:1  error  The configuration has no key "foo/bar".'],
  ['complete: false\nskip: one\n', '.cdk8s-longhorn.yaml:2:1  error  skip is "one", and not'],
  ['paths: []\n', '.cdk8s-longhorn.yaml:1:1  error  paths is [], and not a list of one text or more.'],
  ['- failOn\n', '.cdk8s-longhorn.yaml:1:1  error  The configuration is no mapping.'],
  ['failOn: never\nfailOn: error\n', '.cdk8s-longhorn.yaml:2:1  error  The key "failOn" is given twice'],
  ['---\n---\nfailOn: never\n---\ncomplete: true\n', '.cdk8s-longhorn.yaml:5:1  error  A second document'],
  ['paths: [\n', '.cdk8s-longhorn.yaml:1:8  error  Not valid YAML'],
  ['release: 9.9.9\n', 'Longhorn release "9.9.9" is not supported.'],
])('is wrong usage, at its line, in %j', async (config, message) => {
  const { code, output } = await check(config);
  expect(code).toBe(2);
  expect(output).toContain(message);
});

it('is not passed over where its name ends otherwise', async () => {
  rmSync(join(folder, '.cdk8s-longhorn.yaml'));
  writeFileSync(join(folder, '.cdk8s-longhorn.yml'), 'failOn: never\n');
  const { code, output } = await checkAsItIs();
  rmSync(join(folder, '.cdk8s-longhorn.yml'));
  writeFileSync(join(folder, '.cdk8s-longhorn.yaml'), '');
  expect([code, output]).toEqual([2, 'Call .cdk8s-longhorn.yml .cdk8s-longhorn.yaml: it is not read.\n']);
});

it('cannot leave out all that is to be checked', async () => {
  const { code, output } = await check('exclude: ["**"]\n');
  expect([code, output]).toEqual([2, 'The patterns of exclude leave no file: "**".\n']);
});

it.each([
  'release: "1\\n::error file=x::y"\n',
  'paths: ["a\\n::error file=x::y\\e[31m"]\n',
  'skip: ["a\\n::error::y"]\n',
])('cannot begin a line of the log in %j', async (config) => {
  const { code, output } = await (config.startsWith('paths') ? checkWithoutPath(config) : check(config));
  expect(code).toBe(2);
  expect(output).not.toMatch(/^::|\u001b/m);
});

it('is not passed over where it is a link that leads nowhere', async () => {
  rmSync(join(folder, '.cdk8s-longhorn.yaml'));
  symlinkSync('nowhere', join(folder, '.cdk8s-longhorn.yaml'));
  const { code, output } = await checkAsItIs();
  expect(code).toBe(2);
  expect(output).toContain('cannot be read: there is no such file');
});

it('is said to be unreadable where its folder cannot be looked into', async () => {
  const { code, output } = await checkIn(join(folder, 'x'.repeat(300)));
  expect(code).toBe(2);
  expect(output).toMatch(/\.cdk8s-longhorn\.yaml" cannot be read: its name is too long\.\n$/);
});
