import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from '@swc/core';
import { check } from '../src/check/check';
import { text } from '../src/reporters/text';
import { runWith } from './cli/fake-host';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

/** Texts between fences: every other one, after the word that names its language. */
function blocks(language: string): string[] {
  const parts = readme.split(/^```(.*)\n/m);
  const fenced = parts.flatMap((part, index) => (index % 4 === 1 ? [[part, parts[index + 1]!] as const] : []));
  return fenced.filter(([name]) => name === language).map(([, text]) => text);
}

const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

test.each(documents)('links of %s lead somewhere', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
  const inside = links.filter((link) => !link.startsWith('https://'));
  expect(inside.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
});

test('no sentence about the API is cut off', () => {
  // What makes the pages takes an @ in a comment for the beginning of something else, and leaves out the rest.
  const prose = read('docs/api.md').replaceAll(/^```[^]*?^```/gm, '');
  expect(prose.split('\n').filter((line) => line.split('`').length % 2 === 0)).toEqual([]);
});

test('the programs are one that compiles what it says', () => {
  // As a reader would put them together.
  const [first, ...more] = blocks('ts');
  const source = first!.replace('app.synth();\n', () => [...more, 'app.synth();'].join('\n'));
  const names = [...source.matchAll(/^import \{ (.*) \}/gm)].flatMap(([, list]) => list!.split(', '));
  // TypeScript refuses a name that is imported twice; what compiles it here does not.
  expect(names).toEqual([...new Set(names)]);
  const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } });
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  try {
    const file = join(folder, 'main.js');
    writeFileSync(file, code.replaceAll('"cdk8s-longhorn"', JSON.stringify(join(root, 'lib/src/index.js'))));
    const env = { ...process.env, CDK8S_OUTDIR: join(folder, 'dist'), NODE_PATH: join(root, 'node_modules') };
    // Nor does it give a finding to whoever tries it first.
    expect(spawnSync(process.execPath, [file], { env, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'dist'))).toEqual([
      '00-notes.k8s.yaml',
      '00-storage.k8s.yaml',
      '10-storage.k8s.yaml',
      '20-storage.k8s.yaml',
      '30-storage.k8s.yaml',
      '40-notes.k8s.yaml',
      '50-notes.k8s.yaml',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the findings are those that the commands print', async () => {
  const setting = (name: string, value: string): string =>
    `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata:\n  name: ${name}\n  namespace: longhorn-system\nvalue: "${value}"\n`;
  const manifests = `${setting('default-replica-cout', '3')}---\n${setting('auto-salvage', 'true')}`;
  const result = check([{ path: 'settings.yaml', text: manifests }], { release: '1.12.1' });
  expect(blocks('')).toContain(text(result, { colour: false, version: '', textOf: () => manifests }));
  const values = '\nlonghornUI:\n  replica: 1\n';
  const { stderr } = await runWith(['render', '--release', '1.12.1', '-f', 'values.yaml'], { 'values.yaml': values });
  expect(blocks('')).toContain(stderr);
});

test('a page finds the build for browsers, which is as large as it says', () => {
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, Record<string, string>> };
  const file = exports['./check']!['browser']!.slice(2);
  const map = JSON.parse(/<script type="importmap">\n(.*)\n<\/script>/.exec(blocks('html').join())![1]!) as object;
  expect(map).toEqual({ imports: { 'cdk8s-longhorn/check': `/node_modules/cdk8s-longhorn/${file}` } });
  const bytes = readFileSync(join(root, file));
  const [plain, zipped] = [bytes, gzipSync(bytes)].map(({ length }) => length / 1e6);
  expect(readme).toContain(`one file of ${plain!.toFixed(0)} MB (${zipped!.toFixed(1)} MB as gzip)`);
});

test('the commands have the options that it names', () => {
  const helpOf = (command: string): string =>
    execFileSync(process.execPath, [join(root, 'lib/src/cli/main.js'), command, '--help'], { encoding: 'utf8' });
  const help = new Map(
    ['check', 'compile', 'explain', 'render', 'schema'].map((command) => [command, helpOf(command)]),
  );
  const optionsIn = (text: string): string[] => text.match(/--[a-z][a-z-]+/g) ?? [];
  const used = [...readme.matchAll(/cdk8s-longhorn (\w+)([^`\n|]*)/g)].filter(([, command]) => help.has(command!));
  expect(used.length).toBeGreaterThan(5);
  const unknown = used.flatMap(([, command, rest]) =>
    optionsIn(rest!).flatMap((option) => (help.get(command!)!.includes(option) ? [] : [`${command} ${option}`])),
  );
  expect(unknown).toEqual([]);
  const all = [...help.values()].join('');
  expect(optionsIn(readme.replaceAll(/npm .*/g, '')).filter((option) => !all.includes(option))).toEqual([]);
});
