import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runWith } from './cli/fake-host';

const root = join(__dirname, '..');

test('the built command writes what the sources write', async () => {
  const args = ['render', '--release', '1.12.1'];
  const built = execFileSync(process.execPath, [join(root, 'lib/src/cli/main.js'), ...args], { encoding: 'utf8' });
  expect(built).toBe((await runWith(args)).stdout);
});

test('a current folder that is no more is told in a line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  const script = 'rmdir "$1" && exec "$2" "$3" check';
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', script, 'sh', folder, process.execPath, join(root, 'lib/src/cli/main.js')],
    { cwd: folder, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([2, 'The current folder is no more: change into another one.\n']);
});

test('no command holds ajv, which the kinds of other operators need', () => {
  const commands = join(root, 'lib/src/cli/commands');
  for (const name of readdirSync(commands).filter((file) => file.endsWith('.js')))
    expect([name, /\bajv\b|\$dataMetaSchema/.test(readFileSync(join(commands, name), 'utf8'))]).toEqual([name, false]);
});

test('bundles are plain ASCII, of which Node makes texts of half the size', () => {
  const folders = ['lib/src/check', 'lib/src/cli', 'lib/src/cli/commands', 'lib/src/library', 'lib/src/rules'];
  const paths = folders.flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)));
  const other = paths.filter(
    (path) => path.endsWith('.js') && /[^\0-\x7F]/.test(readFileSync(join(root, path), 'utf8')),
  );
  expect(other).toEqual([]);
});

test('the built command checks what it renders', () => {
  const args = [
    'render',
    '--release',
    '1.12.1',
    '--set',
    'longhornUI.replicas=-1',
    '--set',
    'persistence.reclaimPolicy=Keep',
  ];
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'lib/src/cli/main.js'), ...args], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^--set:1:1 .* -1.*\n.*\n--set:2:1 .*"Keep"/);
});

test.each([[[]], [['--values', 'examples/values-file/values.yaml']]])(
  'renders %j into a folder as to its output',
  (values) => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    const render = (...args: string[]) =>
      spawnSync(
        process.execPath,
        [join(root, 'lib/src/cli/main.js'), 'render', '--release', '1.12.1', ...values, ...args],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
    const { status, stderr } = render('--output', join(folder, 'dist'));
    expect([status, stderr]).toEqual([0, render().stderr]);
    const files = readdirSync(join(folder, 'dist')).map((name) => readFileSync(join(folder, 'dist', name), 'utf8'));
    rmSync(folder, { recursive: true });
    const documents = (text: string): string[] => text.split(/^---\n/m).sort();
    expect(files.flatMap(documents).sort()).toEqual(documents(render().stdout));
  },
);

const fullDisk = existsSync('/dev/full') ? test : test.skip;

fullDisk('says that standard output cannot be written', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'lib/src/cli/main.js'), 'explain'], {
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect(stderr).toMatch(/^Standard output cannot be written: .*\.\n$/);
  expect(status).toBe(2);
});

function packed(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const result = JSON.parse(output) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
  return Object.values(result)[0]!.files.map(({ path }) => path);
}

test('the package has what the library and the command load at run time', () => {
  const paths = packed();
  for (const path of [
    'lib/src/index.js',
    'lib/src/index.d.ts',
    'lib/src/cli/main.js',
    'lib/src/cli/program.js',
    'lib/src/cli/yaml.js',
    'lib/src/cli/commands/render.js',
    'lib/src/check/values/rendered-problems.js',
    'lib/src/library/browser.mjs',
    'lib/src/library/index.d.ts',
    'lib/src/library/index.js',
    'lib/src/longhorn/releases/index.json',
    'lib/src/longhorn/releases/1.12.1.crds.json',
    'lib/src/longhorn/releases/1.12.1.crds.written.json',
    'lib/src/manifest/compile-crd.js',
    'lib/src/manifest/validators/index.json',
    'lib/imports/longhorn.io.js',
  ]) {
    expect(paths).toContain(path);
  }
  expect(paths.some((path) => /^lib\/code-cache\/[^/]+\/cli\/program\.js$/.test(path))).toBe(true);
  expect(paths.filter((path) => /^(?:(?:src|test|tools|dist)\/|examples\/[^/]+\/dist\/)/.test(path))).toEqual([]);
});

/** The configuration of the compiler that the README names. */
const readmeCompiler = /`tsconfig\.json`[^]*?```json\n([^]*?)```/;

test.each(readdirSync(join(root, 'examples')))(
  'the example %s of the package works in a project of its own',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      for (const path of packed().filter((one) => one.startsWith(`examples/${name}/`))) {
        cpSync(join(root, path), join(folder, path.endsWith('.ts') ? 'src' : '', basename(path)));
      }
      mkdirSync(join(folder, 'node_modules'));
      for (const library of ['cdk8s', 'cdk8s-plus-28', 'constructs'])
        symlinkSync(join(root, 'node_modules', library), join(folder, 'node_modules', library));
      symlinkSync(root, join(folder, 'node_modules', 'cdk8s-longhorn'));
      writeFileSync(
        join(folder, 'tsconfig.json'),
        readmeCompiler.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!,
      );
      const options = { cwd: folder, encoding: 'utf8' } as const;
      const compiled = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc')], options);
      expect([compiled.status, compiled.stdout]).toEqual([0, '']);
      const env = { ...process.env, CDK8S_OUTDIR: join(folder, 'dist') };
      const run = spawnSync(process.execPath, [join(folder, 'lib', 'main.js')], { ...options, env });
      expect([run.status, run.stderr]).toEqual([0, '']);
      const committed = join(root, name === 'reference-cluster' ? 'dist' : `examples/${name}/dist`);
      expect(readdirSync(join(folder, 'dist'))).toEqual(readdirSync(committed));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test('what the README of the package links to is in the package', () => {
  const paths = packed();
  const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
  const inside = links.filter((link) => !link.startsWith('https://'));
  expect(inside.length).toBeGreaterThan(5);
  expect(inside.filter((link) => !paths.some((path) => path === link || path.startsWith(`${link}/`)))).toEqual([]);
});
