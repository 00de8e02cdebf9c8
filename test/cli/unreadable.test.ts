import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../src/cli/read-text';
import { run } from '../../src/cli/run';
import { noModule } from './fake-host';

const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
const good = join(folder, 'good.yaml');
const denied = join(folder, 'denied.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(good, 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n');
  writeFileSync(denied, '');
});

/** As somebody who may not read some files: root may read all. */
async function check(args: readonly string[], closed: readonly string[] = [denied]) {
  let [stdout, stderr] = ['', ''];
  const code = await run(['check', ...args], {
    cwd: folder,
    isTerminal: false,
    errorIsTerminal: false,
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    importModule: noModule,
    readText: (path) => {
      if (closed.includes(path)) throw Object.assign(new Error('denied'), { code: 'EACCES' });
      return readText(path);
    },
  });
  return { code, stdout, stderr };
}

it('names a file below a folder that cannot be read as not checked, and checks the others', async () => {
  const { code, stdout } = await check([folder]);
  expect(code).toBe(0);
  expect(stdout).toContain(`Not checked:\n  it cannot be read: its permissions forbid it: ${denied}\n`);
  expect(stdout).toContain('Nothing found in 1 object of 1 file, by Longhorn');
  expect(stdout).toContain('; 1 thing could not be checked.');
});

it('ends by what is found in the others', async () => {
  writeFileSync(good, 'apiVersion: longhorn.io/v1beta2\nkind: Nod\nmetadata: { name: a }\n');
  expect((await check([folder])).code).toBe(1);
});

it('says nothing of what is left out', async () => {
  expect((await check([folder, '--exclude', 'denied.yaml'])).stdout).not.toContain('Not checked');
});

it('is wrong usage where the file is named, or no file is left', async () => {
  expect(await check([denied, folder])).toEqual({
    code: 2,
    stdout: '',
    stderr: `"${denied}" cannot be read: its permissions forbid it.\n`,
  });
  expect(await check([folder], [good, denied])).toEqual({
    code: 2,
    stdout: '',
    stderr: `No file is left to check: "${denied}", for one, cannot be read: its permissions forbid it.\n`,
  });
});

it('holds for definitions too', async () => {
  const { code, stdout } = await check(['--crds', folder, good]);
  expect(code).toBe(0);
  expect(stdout).toContain('its permissions forbid it');
});

it.each(['pipe.yaml', '.cdk8s-longhorn.yaml'])('does not wait for the pipe %s', async (name) => {
  const pipe = join(folder, name);
  execFileSync('mkfifo', [pipe]);
  const { code, stderr, stdout } = await check(name === 'pipe.yaml' ? [pipe] : [good]);
  rmSync(pipe);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(`"${pipe}" cannot be read: it is a pipe; standard input takes what comes out of one, as "-".\n`);
});
