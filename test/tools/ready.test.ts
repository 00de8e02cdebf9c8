import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const tool = join(__dirname, '..', '..', 'tools', 'ready.mjs');
const files = [
  'src/manifest/validators/a.js',
  'src/validators/a.ts',
  'tools/validators/a.mjs',
  'examples/one/dist/a.yaml',
  'lib/.built',
];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'));
  for (const file of files) write(file, '');
  write('tools/build.mjs', "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\n");
  for (const file of [...files, 'tools/build.mjs']) for (let at = file; at !== '.'; at = dirname(at)) age(at);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function age(path: string): void {
  utimesSync(join(folder, path), 1000, 1000);
}

function isBuilt(): boolean {
  execFileSync(process.execPath, [tool], { cwd: folder });
  return existsSync(join(folder, 'ran'));
}

it.each([
  ['src/manifest/validators/a.js', false],
  ['examples/one/dist/a.yaml', false],
  ['src/validators/a.ts', true],
  ['tools/validators/a.mjs', true],
])('%s is a source: %s', (file, isSource) => {
  expect(isBuilt()).toBe(false);
  utimesSync(join(folder, file), 2000, 2000);
  expect(isBuilt()).toBe(isSource);
});
