import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDirectory } from '../../src/output/write-directory';

jest.mock('node:fs', () => ({ ...jest.requireActual<object>('node:fs') }));
const fs = jest.requireMock<typeof import('node:fs')>('node:fs');

let folder: string;
let target: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'write-directory-'));
  target = join(folder, 'dist');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const files = (entries: Record<string, string>) => new Map(Object.entries(entries));

/** The text of a file that can be an earlier output. */
const ours = 'apiVersion: v1\nkind: Namespace\n';

function content(): Record<string, string> {
  const paths = fs.readdirSync(target, { recursive: true, encoding: 'utf8' }).sort();
  const plain = paths.filter((path) => fs.statSync(join(target, path)).isFile());
  return Object.fromEntries(plain.map((path) => [path, fs.readFileSync(join(target, path), 'utf8')]));
}

function fail(
  name: 'renameSync' | 'mkdtempSync' | 'writeFileSync',
  code: string,
  when: (path: string) => boolean,
): void {
  const real = fs[name] as (...args: unknown[]) => unknown;
  jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
    if (when(String(args[0]))) throw Object.assign(new Error(`${code}: made to fail`), { code, syscall: name });
    return real(...args);
  }) as never);
}

it('makes a directory, and its parents', () => {
  target = join(folder, 'a', 'b', 'dist');
  expect(writeDirectory(target, files({ 'x.yaml': 'x', 'cluster/y.yaml': 'y' }))).toEqual({
    changed: true,
    diagnostics: [],
  });
  expect(content()).toEqual({ 'x.yaml': 'x', 'cluster/y.yaml': 'y' });
  expect(fs.readdirSync(join(folder, 'a', 'b'))).toEqual(['dist']);
});

it('replaces the whole content and leaves nothing beside it', () => {
  writeDirectory(target, files({ 'stale.k8s.yaml': ours, 'kept.yaml': 'k', 'a/old.k8s.yaml': ours }));
  expect(writeDirectory(target, files({ 'kept.yaml': 'k', 'new.yaml': 'n', 'b/new.yaml': 'n' })).changed).toBe(true);
  expect(content()).toEqual({ 'kept.yaml': 'k', 'new.yaml': 'n', 'b/new.yaml': 'n' });
  expect(fs.readdirSync(folder)).toEqual(['dist']);
});

it('touches nothing when nothing changed, and keeps the time of files that did not change', () => {
  writeDirectory(target, files({ 'x.yaml': 'x', 'y.yaml': 'y' }));
  const past = new Date(1e12);
  for (const name of ['x.yaml', 'y.yaml', '']) fs.utimesSync(join(target, name), past, past);
  expect(writeDirectory(target, files({ 'y.yaml': 'y', 'x.yaml': 'x' }))).toEqual({ changed: false, diagnostics: [] });
  expect(fs.statSync(target).mtime).toEqual(past);
  writeDirectory(target, files({ 'x.yaml': 'x', 'y.yaml': 'z' }));
  expect(fs.statSync(join(target, 'x.yaml')).mtime).toEqual(past);
  expect(fs.statSync(join(target, 'x.yaml')).nlink).toBe(1);
  expect(fs.statSync(join(target, 'y.yaml')).mtime).not.toEqual(past);
});

it.each([
  ['package.json', 'package.json'],
  ['.git/config', '.git/'],
  ['a/values.txt', 'a/'],
  ['main.ts', 'main.ts'],
  ['cluster-a/x.k8s.yaml', 'cluster-a/'],
  ['kustomization.yaml', 'kustomization.yaml'],
  ['values.yaml', 'values.yaml'],
  ['.x.yaml', '.x.yaml'],
])('refuses a directory with %s', (path, named) => {
  fs.mkdirSync(join(target, path, '..'), { recursive: true });
  fs.writeFileSync(join(target, path), 'precious');
  const { changed, diagnostics } = writeDirectory(target, files({ 'x.yaml': 'x' }));
  expect(changed).toBe(false);
  expect(diagnostics).toMatchObject([
    { code: 'output-not-ours', severity: 'error', message: expect.stringContaining(named) },
  ]);
  expect(content()).toEqual({ [path]: 'precious' });
});

it.each([
  ['the comments of a person', `# by hand\n${ours}`],
  ['what is no object', 'defaultSettings: {}\n'],
])('refuses a directory with a file of our naming that holds %s', (_, text) => {
  fs.mkdirSync(target);
  fs.writeFileSync(join(target, '10-mine.k8s.yaml'), text);
  expect(writeDirectory(target, files({ 'x.yaml': 'x' })).diagnostics[0]).toMatchObject({
    code: 'output-not-ours',
    message: expect.stringContaining('10-mine.k8s.yaml'),
  });
  expect(content()).toEqual({ '10-mine.k8s.yaml': text });
});

it('takes away what a narrower set of names covers, and refuses the rest', () => {
  const own = /^\d\d-longhorn\.k8s\.yaml$/;
  writeDirectory(target, files({ '10-longhorn.k8s.yaml': ours, '.20-longhorn.k8s.yaml.77.yaml': 'half' }));
  expect(writeDirectory(target, files({ '20-longhorn.k8s.yaml': ours }), own).diagnostics).toEqual([]);
  expect(content()).toEqual({ '20-longhorn.k8s.yaml': ours });
  expect(writeDirectory(target, files({ '10-storage.k8s.yaml': ours })).diagnostics).toEqual([]);
  expect(writeDirectory(target, files({ '20-longhorn.k8s.yaml': ours }), own).diagnostics).toMatchObject([
    { code: 'output-not-ours', message: expect.stringContaining('10-storage.k8s.yaml') },
  ]);
});

it('writes again what an app with another ending wrote before', () => {
  writeDirectory(target, files({ 'storage.yaml': 'old' }));
  expect(writeDirectory(target, files({ 'storage.yaml': 'new' })).changed).toBe(true);
  expect(content()).toEqual({ 'storage.yaml': 'new' });
});

it('refuses foreign files below folders of an output that has folders', () => {
  fs.mkdirSync(join(target, 'a'), { recursive: true });
  fs.writeFileSync(join(target, 'a', 'notes.md'), 'precious');
  expect(writeDirectory(target, files({ 'a/x.yaml': 'x' })).diagnostics[0]).toMatchObject({
    code: 'output-not-ours',
    message: expect.stringContaining('a/notes.md'),
  });
});

it('refuses a file in place of the directory', () => {
  fs.writeFileSync(target, 'precious');
  expect(writeDirectory(target, files({ 'x.yaml': 'x' })).diagnostics[0]).toMatchObject({ code: 'output-not-ours' });
  expect(fs.readFileSync(target, 'utf8')).toBe('precious');
});

it('replaces what cdk8s itself writes', () => {
  fs.mkdirSync(target);
  fs.writeFileSync(join(target, 'construct-metadata.json'), '{}');
  fs.writeFileSync(join(target, 'chart.k8s.yaml'), ours);
  fs.writeFileSync(join(target, 'empty.k8s.yaml'), '');
  expect(writeDirectory(target, files({ 'x.yaml': 'x' })).diagnostics).toEqual([]);
  expect(content()).toEqual({ 'x.yaml': 'x' });
});

it('follows a link to the directory and keeps it a link', () => {
  fs.mkdirSync(join(folder, 'real'));
  fs.symlinkSync(join(folder, 'real'), target);
  writeDirectory(target, files({ 'x.yaml': 'x' }));
  expect(fs.lstatSync(target).isSymbolicLink()).toBe(true);
  expect(fs.readdirSync(join(folder, 'real'))).toEqual(['x.yaml']);
});

it('leaves the permissions of the directory as they are', () => {
  writeDirectory(target, files({ 'x.yaml': 'old' }));
  fs.chmodSync(target, 0o2770);
  writeDirectory(target, files({ 'x.yaml': 'new' }));
  expect(fs.statSync(target).mode & 0o7777).toBe(0o2770);
});

describe('when something fails', () => {
  const old = { 'x.yaml': 'old', 'stale.k8s.yaml': ours };
  beforeEach(() => writeDirectory(target, files(old)));

  it('keeps the old content when a file cannot be written', () => {
    fail('writeFileSync', 'ENOSPC', (path) => path.endsWith('y.yaml'));
    const { diagnostics } = writeDirectory(target, files({ 'x.yaml': 'new', 'y.yaml': 'y' }));
    expect(diagnostics).toMatchObject([{ code: 'output-not-written', message: expect.stringContaining('ENOSPC') }]);
    expect(content()).toEqual(old);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  it('puts the old directory back when the new one cannot take its place', () => {
    fail('renameSync', 'EIO', (path) => path.endsWith('new'));
    expect(writeDirectory(target, files({ 'x.yaml': 'new' })).diagnostics).toMatchObject([
      { code: 'output-not-written' },
    ]);
    expect(content()).toEqual(old);
    expect(fs.readdirSync(folder)).toEqual(['dist']);
  });

  it.each([
    ['a mount, which cannot be renamed', () => fail('renameSync', 'EBUSY', (path) => path === fs.realpathSync(target))],
    ['in a folder where nothing can be made', () => fail('mkdtempSync', 'EACCES', () => true)],
  ])('writes file by file when the directory is %s', (_, arrange) => {
    arrange();
    const inode = fs.statSync(target).ino;
    const written = writeDirectory(target, files({ 'x.yaml': 'new', 'a/y.yaml': 'y' }));
    expect(written).toEqual({ changed: true, diagnostics: [] });
    expect(content()).toEqual({ 'x.yaml': 'new', 'a/y.yaml': 'y' });
    expect(fs.statSync(target).ino).toBe(inode);
  });

  it('keeps the old content of a mount when a file cannot be written', () => {
    fail('mkdtempSync', 'EROFS', () => true);
    fail('writeFileSync', 'ENOSPC', (path) => path.includes('y.yaml'));
    expect(writeDirectory(target, files({ 'x.yaml': 'new', 'y.yaml': 'y' })).changed).toBe(false);
    expect(content()).toEqual(old);
  });
});
