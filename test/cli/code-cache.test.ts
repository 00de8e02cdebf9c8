import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as CodeCache from '../../src/cli/code-cache';

const lib = join(__dirname, '../../lib');
const built = join(lib, 'src/cli/code-cache.js');
const { codeCachePath } = require(built) as typeof CodeCache;
const program = join(lib, 'src/cli/program.js');

// Another Node may have built lib/ than runs the tests.
const builders = readdirSync(join(lib, 'code-cache'));
const { arch, platform, versions } = process;
const isBuilder = builders.some((name) => name.startsWith(`${platform}-${arch}-${versions.v8}-`));
const ofThisNode = isBuilder ? test : test.skip;
// With other flags V8 takes no data.
const env = { ...process.env, NODE_OPTIONS: '' };

/** Runs a copy of the program that was changed, with a command that does not exist. */
function runChanged(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
  try {
    for (const part of ['src/cli', 'code-cache']) cpSync(join(lib, part), join(folder, part), { recursive: true });
    change(folder);
    return spawnSync(process.execPath, [join(folder, 'src/cli/main.js'), 'chek'], { encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

ofThisNode('V8 takes what the build wrote for it', () => {
  const caches = codeCachePath(join(lib, 'src'));
  const files = (readdirSync(caches, { recursive: true }) as string[]).filter((file) => file.endsWith('.js'));
  expect(files).toEqual(
    expect.arrayContaining(['check', 'compile', 'render'].map((name) => `cli/commands/${name}.js`)),
  );
  // Without any data nothing is refused.
  const [cache, text] = [codeCachePath(program), program].map((path) => readFileSync(path).length);
  expect(cache).toBeGreaterThan(text! + 1000);
  const script = `
    const { cachedScript } = require(${JSON.stringify(built)});
    const files = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    console.log(JSON.stringify(files.filter((file) => cachedScript(file)?.cachedDataRejected !== false)));`;
  const input = JSON.stringify(files.map((file) => join(lib, 'src', file)));
  expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env, input })).toBe('[]\n');
});

ofThisNode('it tells nothing of the folder where it was built', () => {
  const caches = codeCachePath(join(lib, 'src'));
  const files = (readdirSync(caches, { recursive: true }) as string[]).filter((file) => file.endsWith('.js'));
  expect(files.filter((file) => readFileSync(join(caches, file)).includes(join(lib, 'src')))).toEqual([]);
});

test('without it the program does the same', () => {
  const said = runChanged(() => {});
  expect(said).toMatch(/^There is no command "chek"/);
  expect(runChanged((folder) => rmSync(join(folder, 'code-cache'), { recursive: true }))).toBe(said);
});

test('an edited file is run as it is, also where it is as long as before', () => {
  const said = runChanged((folder) => {
    const path = join(folder, 'src/cli/program.js');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('There is no command', 'THERE IS NO COMMAND'));
  });
  expect(said).toMatch(/^THERE IS NO COMMAND "chek"/);
});

ofThisNode.each([
  ['a part of it', (cache: Buffer) => cache.subarray(0, cache.length - 100)],
  ['nothing of V8', (cache: Buffer, text: number) => cache.subarray(0, text)],
  ['a part of the text', (cache: Buffer, text: number) => cache.subarray(0, text - 100)],
  ['nothing', () => Buffer.alloc(0)],
])('a file with %s is as good as none', (_, damaged) => {
  const said = runChanged((folder) => {
    const path = codeCachePath(program).replace(lib, folder);
    writeFileSync(path, damaged(readFileSync(path), readFileSync(program).length));
  });
  expect(said).toMatch(/^There is no command "chek"/);
});

test('installed anywhere, a mistake of an app is told at its line', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'code-cache-')));
  try {
    const modules = join(folder, 'node_modules');
    for (const part of ['package.json', 'lib/src', 'lib/code-cache'])
      cpSync(join(lib, '..', part), join(modules, 'cdk8s-longhorn', part), { recursive: true });
    for (const library of ['cdk8s', 'cdk8s-plus-28', 'constructs'])
      symlinkSync(join(lib, '../node_modules', library), join(modules, library));
    writeFileSync(join(folder, 'cdk8s.yaml'), 'language: typescript\napp: node main.js\n');
    writeFileSync(
      join(folder, 'main.js'),
      `const { Chart } = require('cdk8s');
const { LonghornApp, StorageNode } = require('cdk8s-longhorn');
const chart = new Chart(new LonghornApp(), 'chart');
new StorageNode(chart, 'node', { nodeName: 'Not_A_Name' });
`,
    );
    const main = join(modules, 'cdk8s-longhorn/lib/src/cli/main.js');
    const { stderr } = spawnSync(process.execPath, [main, 'compile'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toMatch(/^main\.js:4:1 /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
