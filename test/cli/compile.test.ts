import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lib = join(__dirname, '..', '..', 'lib', 'src');
const modules = join(__dirname, '..', '..', 'node_modules');
const old = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: old\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'old.k8s.yaml'), old);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an app whose body may use `app`, `chart`, `cdk8s` and `longhorn`, through the real command. */
function compile(body: string, options: { app?: string; appClass?: string } = {}) {
  const { app = 'node app.js', appClass = 'longhorn.LonghornApp' } = options;
  const program = `
    const cdk8s = require(${JSON.stringify(join(modules, 'cdk8s'))});
    const longhorn = require(${JSON.stringify(join(lib, 'index.js'))});
    const app = new ${appClass}();
    const chart = new cdk8s.Chart(app, 'storage');
    ${body}
    app.synth();`;
  writeFileSync(join(folder, 'app.js'), program);
  writeFileSync(join(folder, 'cdk8s.yaml'), `app: ${app}\noutput: dist\n`);
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(lib, 'cli', 'main.js'), 'compile'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stderr, stdout };
}

const node = `new cdk8s.ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });`;

function oldOutputIsThere(): void {
  expect(readdirSync(folder).sort()).toEqual(['app.js', 'cdk8s.yaml', 'dist']);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['old.k8s.yaml']);
  expect(readFileSync(join(folder, 'dist', 'old.k8s.yaml'), 'utf8')).toBe(old);
}

test('replaces the output, and says when nothing changed', () => {
  expect(compile(node)).toEqual({ status: 0, stderr: '', stdout: 'dist: 1 file\n' });
  expect(readdirSync(join(folder, 'dist'))).toEqual(['10-storage.k8s.yaml']);
  expect(compile(node)).toEqual({ status: 0, stderr: '', stdout: 'dist: 1 file, unchanged\n' });
});

test('waits for an app that goes on after its file was run', () => {
  const later = `const synth = app.synth.bind(app); app.synth = () => setTimeout(synth, 20); ${node}`;
  expect(compile(later)).toMatchObject({ status: 0, stdout: 'dist: 1 file\n' });
});

describe('leaves the old output as it was, and tells', () => {
  const installation = (props: string): string => `new longhorn.Longhorn(chart, 'longhorn', ${props});`;
  test.each([
    [
      'a wrong prop',
      installation(`{ release: '1.12.1', settings: { defaultReplicaCount: { v1: 30, v2: 3 } } }`),
      'default-replica-count',
    ],
    [
      'a prop of a newer release',
      installation(`{ release: '1.10.0', csi: { podAntiAffinity: 'hard' } }`),
      'csi.podAntiAffinity',
    ],
    ['an unknown release', installation(`{ release: '1.11.9' }`), '1.11.3'],
    [
      'an unknown field in an escape hatch',
      `${node} cdk8s.ApiObject.of(chart.node.findChild('config')).addJsonPatch(cdk8s.JsonPatch.add('/daat', {}));`,
      'daat',
    ],
    [
      'a duplicate',
      `${node} new cdk8s.ApiObject(chart, 'again', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });`,
      'storage/again',
    ],
    ['an app that fails', `throw new Error('no luck');`, 'no luck'],
    ['an app that ends the process', `${node} app.synth(); process.exit(0);`, 'ended the process'],
  ])('%s', (_, body, message) => {
    const { status, stderr, stdout } = compile(body);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    oldOutputIsThere();
  });

  test('an unreadable values file', () => {
    const { status, stderr } = compile(
      `longhorn.Longhorn.fromChartValues(chart, 'l', { release: '1.12.1', valuesFiles: ['none.yaml'] });`,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('"none.yaml" can not be read: there is no such file');
    oldOutputIsThere();
  });

  test('a shell command that fails', () => {
    const { status, stderr } = compile(node, { app: 'exit 3; node app.js' });
    expect(status).toBe(1);
    expect(stderr).toContain('exit code 3');
    oldOutputIsThere();
  });
});

test('leaves an output alone that holds the file of a person', () => {
  writeFileSync(join(folder, 'dist', 'kustomization.yaml'), 'resources: []\n');
  const { status, stderr, stdout } = compile(node);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/kustomization\.yaml.*\[output-not-ours\]/);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['kustomization.yaml', 'old.k8s.yaml']);
});

test('checks what another app class wrote', () => {
  const options = { appClass: 'cdk8s.App' };
  expect(compile(node, options)).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, 'dist'))).toEqual(['storage.k8s.yaml']);
  const bad = `new cdk8s.ApiObject(chart, 'config', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' }, daat: {} });`;
  const { status, stderr } = compile(bad, options);
  expect(status).toBe(1);
  expect(stderr).toMatch(/storage\.k8s\.yaml:\d+:\d+ {2}error .*daat/);
  expect(readFileSync(join(folder, 'dist', 'storage.k8s.yaml'), 'utf8')).toContain('name: a');
});

test('without cdk8s.yaml it is wrong usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(lib, 'cli', 'main.js'), 'compile'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('cdk8s.yaml');
});
