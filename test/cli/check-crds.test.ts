import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { mutated, widget, widgets } from '../manifest/sample-crds';
import { noModule } from './fake-host';

const folder = mkdtempSync(join(tmpdir(), 'check-crds-'));
mkdirSync(join(folder, 'crds'));
writeFileSync(join(folder, 'crds', 'widgets.json'), JSON.stringify(widgets));
writeFileSync(join(folder, 'widget.json'), JSON.stringify(mutated(widget, ['spec', 'size'], 0)));
afterAll(() => rmSync(folder, { recursive: true }));

async function check(...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const code = await run(['check', ...args], {
    cwd: folder,
    isTerminal: false,
    errorIsTerminal: false,
    stdout: (text) => void (output += text),
    stderr: (text) => void (output += text),
    importModule: noModule,
    readText: (path) => readFileSync(path, 'utf8'),
  });
  return { code, output };
}

const object = join(folder, 'widget.json');

it('says how a kind can be checked', async () => {
  const { code, output } = await check(object);
  expect(code).toBe(0);
  expect(output).toContain('--crds FOLDER takes CustomResourceDefinitions');
  expect(output).toContain('things.example.com/v1: Widget');
});

it('lets a kind that cannot be checked fail the run where infos do', async () => {
  expect((await check('--fail-on', 'info', object)).code).toBe(1);
  expect((await check('--fail-on', 'warning', object)).code).toBe(0);
});

it.each([join(folder, 'crds'), join(folder, 'crds', 'widgets.json')])('takes definitions from %s', async (crds) => {
  const { code, output } = await check('--crds', crds, object);
  expect(code).toBe(1);
  expect(output).toContain('spec.size is 0; it must be at least 1.');
  expect(output).toContain('1 object of 1 file');
});

it('takes them from the configuration', async () => {
  writeFileSync(join(folder, '.cdk8s-longhorn.yaml'), `crds: [${JSON.stringify(join(folder, 'crds'))}]\n`);
  const { code, output } = await check(object);
  rmSync(join(folder, '.cdk8s-longhorn.yaml'));
  expect(code).toBe(1);
  expect(output).toContain('spec.size is 0');
});

it('refuses a place that is not there', async () => {
  expect(await check('--crds', join(folder, 'nowhere'), object)).toEqual({
    code: 2,
    output: `"${join(folder, 'nowhere')}" cannot be read: there is no such file or folder.\n`,
  });
});
