import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

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

interface Options {
  readonly app?: string;
  readonly appClass?: string;
  /** How the program ends. */
  readonly end?: string;
  /** More lines of cdk8s.yaml. */
  readonly config?: string;
  readonly args?: readonly string[];
}

/** Runs an app whose body may use `app`, `chart`, `cdk8s` and `longhorn`, through the real command. */
function compile(body: string, options: Options = {}) {
  const { app = 'node app.js', appClass = 'longhorn.LonghornApp', args = [], config = '' } = options;
  const program = `
    const cdk8s = require(${JSON.stringify(join(modules, 'cdk8s'))});
    const longhorn = require(${JSON.stringify(join(lib, 'index.js'))});
    const app = new ${appClass}();
    const chart = new cdk8s.Chart(app, 'storage');
    ${body}
    ${options.end ?? 'app.synth();'}`;
  writeFileSync(join(folder, 'app.js'), program);
  writeFileSync(join(folder, 'cdk8s.yaml'), `app: ${app}\noutput: dist\n${config}`);
  return run(args);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(lib, 'cli', 'main.js'), 'compile', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
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

describe.each([['longhorn.LonghornApp'], ['cdk8s.App']])('warnings about what %s made', (appClass) => {
  const risky = `new cdk8s.ApiObject(chart, 'class', { apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name: 'a' }, provisioner: 'driver.longhorn.io', reclaimPolicy: 'Delete', allowVolumeExpansion: true, parameters: { staleTimout: '30' } });`;

  test('are counted', () => {
    const { status, stderr, stdout } = compile(risky, { appClass });
    expect(stderr.match(/ {2}warning {2}/g)).toHaveLength(1);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^dist: \d files?, 1 warning\n$/)]);
  });

  test('refuse the output with --strict', () => {
    const { status, stderr, stdout } = compile(risky, { appClass, args: ['--strict'] });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/ {2}warning {2}.*\n(?: {2}hint: .*\n)?dist: not written, 1 warning\n$/);
    oldOutputIsThere();
  });

  test('and none with --strict are none', () => {
    expect(compile(node, { appClass, args: ['--strict'] })).toEqual({
      status: 0,
      stderr: '',
      stdout: 'dist: 1 file\n',
    });
  });
});

test('errors are counted', () => {
  const bad = `new longhorn.Longhorn(chart, 'longhorn', { relese: '1.12.1' });`;
  expect(compile(bad).stderr).toMatch(/\ndist: not written, 2 errors\n$/);
});

test('waits for an app that goes on after its file was run', () => {
  const later = `const synth = app.synth.bind(app); app.synth = () => setTimeout(synth, 20); ${node}`;
  expect(compile(later)).toMatchObject({ status: 0, stdout: 'dist: 1 file\n' });
});

test('an ES module may wait before it is done', () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'cdk8s.yaml'), 'app: node app.js\noutput: dist\n');
  writeFileSync(
    join(folder, 'app.js'),
    `import { createRequire } from 'node:module';
    const cdk8s = createRequire(import.meta.url)(${JSON.stringify(join(modules, 'cdk8s'))});
    const app = new cdk8s.App();
    const chart = new cdk8s.Chart(app, 'storage');
    await new Promise((done) => setTimeout(done, 10));
    ${node}
    app.synth();`,
  );
  expect(run([])).toEqual({ status: 0, stderr: '', stdout: 'dist: 1 file\n' });
  const text = readFileSync(join(folder, 'app.js'), 'utf8');
  for (const [last, said] of [
    ["throw new Error('no luck');", 'app.js:7:11  error  The app "node app.js" failed: no luck  [app-failed]\n'],
    [
      'await new Promise(() => {});',
      'error  The app "node app.js" waits at its top for what never comes.  [app-failed]\n',
    ],
  ]) {
    writeFileSync(join(folder, 'app.js'), text.replace('app.synth();', last!));
    const { status, stderr } = run([]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(said!)]);
  }
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
    [
      'an app that fails as compilers do',
      `throw Object.assign(new Error('no luck'), { diagnostics: [null] });`,
      'no luck',
    ],
    ['an app that throws what is no error', `throw { message: { reason: 'no luck' }, stack: 5 };`, "reason: 'no luck'"],
    ['an app that throws nothing', `throw undefined;`, 'failed: undefined'],
    [
      'an app that throws what throws',
      `throw new Proxy({ a: 'no luck' }, { get() { throw new Error('once more'); } });`,
      "{ a: 'no luck' }",
    ],
    [
      'an app that takes its folder away',
      `app.synth = () => require('node:fs').rmSync(process.env.CDK8S_OUTDIR, { recursive: true });`,
      'wrote no manifests',
    ],
    ['an app that ends the process', `${node} app.synth(); process.exit(0);`, 'ended the process'],
    ['an app that ends it with a code of ours', `${node} app.synth(); process.exit(3);`, 'ended the process'],
    ['an app that fails in several lines', `throw new Error('no luck\\nat all');`, 'failed: no luck  [app-failed]'],
    ['an app that is no JavaScript', `let no luck;`, 'app.js:6:1  error'],
    [
      'a module that is no JavaScript',
      `const { href } = require('url').pathToFileURL(__dirname + '/no luck.mjs');
       throw Object.assign(new Error('no luck'), { stack: href + ':7\\nlet no luck;\\n' });`,
      'no luck.mjs:7:1  error',
    ],
  ])('%s', (_, body, message) => {
    const { status, stderr, stdout } = compile(body);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    oldOutputIsThere();
  });

  test('a file that is no text', () => {
    const write = `require('node:fs').writeFileSync(process.env.CDK8S_OUTDIR + '/chart.tgz', Buffer.from('1f8b', 'hex'));`;
    const { status, stderr } = compile(node, { end: `app.synth(); ${write}` });
    expect([status, stderr]).toEqual([
      2,
      'What the app wrote as "chart.tgz" cannot be taken over: it is no text in UTF-8.\n',
    ]);
    oldOutputIsThere();
  });

  test('an unreadable values file', () => {
    const { status, stderr } = compile(
      `longhorn.Longhorn.fromChartValues(chart, 'l', { release: '1.12.1', valuesFiles: ['none.yaml'] });`,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('"none.yaml" cannot be read: there is no such file');
    oldOutputIsThere();
  });

  test('a shell command that fails', () => {
    const { status, stderr } = compile(node, { app: 'exit 3; node app.js' });
    expect(status).toBe(1);
    expect(stderr).toContain('exit code 3');
    oldOutputIsThere();
  });

  test.each([
    ['that wrote nothing', '', 'wrote no manifests'],
    ['with an exit code', 'app.synth(); process.exitCode = 3;', 'ended with exit code 3'],
    ['with an exit code, later', 'app.synth(); setTimeout(() => (process.exitCode = 3), 20);', 'exit code 3'],
    [
      'that makes more after its manifests',
      `app.synth(); new cdk8s.Chart(app, 'late');`,
      'late is made after app.synth()',
    ],
    ['that fails later', `app.synth(); setTimeout(() => { throw new Error('no luck'); }, 20);`, 'no luck'],
    [
      'that fails later and never ends',
      `setInterval(() => {}, 1000); setTimeout(() => { throw new Error('no luck'); }, 20);`,
      'no luck',
    ],
    ['with a rejection that nobody handles', `app.synth(); void Promise.reject(new Error('no luck'));`, 'no luck'],
  ])('an app %s', (_, end, message) => {
    const { status, stderr, stdout } = compile(node, { end });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    oldOutputIsThere();
  });

  test('findings that an app throws later, as those that it throws at once', () => {
    const bad = `new longhorn.Longhorn(chart, 'longhorn', { release: '1.12.1', settings: { defaultReplicaCount: { v1: 30 } } });`;
    const now = compile(bad);
    const later = compile(`void (async () => { await null; ${bad} app.synth(); })();`, { end: '' });
    expect(now.status).toBe(1);
    expect({ ...later, stderr: withoutPlaces(later.stderr) }).toEqual({ ...now, stderr: withoutPlaces(now.stderr) });
    oldOutputIsThere();
  });
});

/** The same program as TypeScript, whose comments and types move its lines. */
function compileTypeScript(body: string) {
  compile(body);
  const program = `/* A comment\n of lines */\ninterface Unused { readonly a: string }\n${body}\napp.synth();`;
  const start = readFileSync(join(folder, 'app.js'), 'utf8').split(body)[0]!;
  const { code } = transformSync(program, {
    filename: join(folder, 'app.ts'),
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', preserveAllComments: false },
  });
  // The first lines come without a line break, so that the map stays right.
  writeFileSync(join(folder, 'app.js'), code.replace(/^/, start.replaceAll('\n', ' ')));
  return run([]);
}

test.each([
  ['a value', `longhorn.UiExposure.loadBalancer({ sourceRanges: ['nonsense'] });`, '21'],
  ['a construct', `new longhorn.Longhorn(chart, 'longhorn', { release: '1.12' });`, '1 storage/longhorn'],
  ['an object', node.replace(`name: 'a' }`, `name: 'a' }, daat: {}`), '1 storage/config /daat'],
])('a finding about %s names the line of the TypeScript program', (_, body, place) => {
  const { status, stderr } = compileTypeScript(body);
  expect(stderr).toContain(`app.ts:4:${place}  error`);
  expect(status).toBe(1);
});

test('so does the stack of an app that fails', () => {
  const { status, stderr } = compileTypeScript(`throw new Error('broken' as string);`);
  expect(stderr).toContain(`${join(folder, 'app.ts')}:4:7`);
  expect(stderr).toContain('\napp.ts:4:7  error  The app "node app.js" failed: broken  [app-failed]\n');
  expect(status).toBe(1);
});

test("and of no call that is not the app's", () => {
  const { stderr } = compile(`throw new Error('broken');`);
  expect(stderr.split('\n').filter((line) => line.startsWith('    at '))).toEqual([
    expect.stringMatching(/^ {4}at Object\.<anonymous> \(.*app\.js:6:11\)$/),
  ]);
});

test('what a library throws is told at the line of the app that called it', () => {
  const { status, stderr } = compile(`${node}\n${node}`);
  expect(stderr).toMatch(/\napp\.js:7:1 {2}error {2}The app "node app\.js" failed: .*'config' in Chart \[storage\]/);
  expect(status).toBe(1);
});

test('leaves an output alone that holds the file of a person', () => {
  writeFileSync(join(folder, 'dist', 'kustomization.yaml'), 'resources: []\n');
  const { status, stderr, stdout } = compile(node);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/kustomization\.yaml.*\[output-not-ours\]/);
  expect(readdirSync(join(folder, 'dist'))).toEqual(['kustomization.yaml', 'old.k8s.yaml']);
});

/** The two programs differ in columns. */
function withoutPlaces(text: string): string {
  return text.replaceAll(/app\.js:\d+:\d+/g, 'app.js');
}

describe('the Kubernetes that LonghornValidation names', () => {
  const service = `new cdk8s.ApiObject(chart, 'web', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }], trafficDistribution: 'PreferClose' } });`;
  const config = (version: string): string =>
    `validations:\n  - package: x\n    version: 0.1.0\n    class: LonghornValidation\n    properties: {kubernetes: "${version}"}\n`;

  test.each(['cdk8s.App', 'longhorn.LonghornApp'])('is what a %s is checked by', (appClass) => {
    const old = compile(service, { appClass, config: config('1.29') });
    expect([old.status, old.stderr]).toEqual([1, expect.stringContaining('"spec.trafficDistribution"; 1.30 is the')]);
    oldOutputIsThere();
    expect(compile(service, { appClass, config: config('1.30') }).status).toBe(0);
  });

  test('says once what the app has said already', () => {
    const job = `new cdk8s.ApiObject(chart, 'job', { apiVersion: 'longhorn.io/v1beta2', kind: 'RecurringJob', metadata: { name: 'trim', namespace: 'longhorn-system' }, spec: { name: 'trim', task: 'filesystem-trim', cron: '0 3 * * *', groups: ['default'], retain: 2, concurrency: 1 } });`;
    const { status, stderr, stdout } = compile(job, { config: config('1.30') });
    expect([status, stdout]).toEqual([0, 'dist: 1 file, 1 warning\n']);
    expect(stderr.match(/\[recurring-job-retain-used\]/g)).toHaveLength(1);
  });

  test('is wrong usage where nothing is known about it', () => {
    const { status, stderr } = compile(service, { config: config('1.24') });
    expect([status, stderr]).toEqual([2, expect.stringContaining('cdk8s.yaml: There are no facts about Kubernetes')]);
  });
});

describe('the release that an app of another class is checked by', () => {
  // This field of a Volume came with 1.11.0.
  const volume = `new cdk8s.ApiObject(chart, 'volume', { apiVersion: 'longhorn.io/v1beta2', kind: 'Volume', metadata: { name: 'data', namespace: 'longhorn-system' }, spec: { size: '1073741824', numberOfReplicas: 3, dataEngine: 'v1', frontend: 'blockdev', rebuildConcurrentSyncLimit: 1 } });`;
  const definition = `new cdk8s.ApiObject(chart, 'crd', { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'things.longhorn.io', labels: { 'app.kubernetes.io/version': 'v1.10.2' } }, spec: { group: 'longhorn.io', scope: 'Namespaced', names: { kind: 'Thing', plural: 'things' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }] } });`;
  const config = (release: string): string =>
    `validations:\n  - package: x\n    version: 0.1.0\n    class: LonghornValidation\n    properties: {release: ${release}}\n`;
  const appClass = 'cdk8s.App';

  test.each([
    ['the newest', volume, {}, 0],
    ['that of --release', volume, { args: ['--release', '1.10.2'] }, 1],
    ['that of the plugin', volume, { config: config('1.10.2') }, 1],
    [
      'that of --release, and not of the plugin',
      volume,
      { args: ['--release', '1.12.1'], config: config('1.10.2') },
      0,
    ],
    ['that of the definitions', volume + definition, {}, 1],
    ['that of the plugin, and not of the definitions', volume + definition, { config: config('1.12.1') }, 0],
  ])('%s', (_, body, options, status) => {
    const outcome = compile(body, { appClass, ...options });
    expect([outcome.status, outcome.stderr]).toEqual([
      status,
      status === 0 ? '' : expect.stringContaining('rebuildConcurrentSyncLimit'),
    ]);
  });

  test.each([
    [{ args: ['--release', '1.11.9'] }, '1.11.3'],
    [{ config: config('1.12') }, 'is 1.12, which is no text'],
    [{ config: config('1.12.1').replace('release', 'relese') }, 'Did you mean "release"?'],
  ])('is wrong usage with %j', (options, message) => {
    const { status, stderr } = compile(node, { appClass, ...options });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    oldOutputIsThere();
  });
});

describe('wrong usage', () => {
  test('an app that does not exist', () => {
    const { status, stderr } = compile(node, { app: 'node lib/main.js' });
    expect([status, stderr]).toEqual([
      2,
      'The app "lib/main.js" of cdk8s.yaml does not exist: build it first, or mend "app".\n',
    ]);
    oldOutputIsThere();
  });

  test('an empty --output', () => {
    const { status, stderr } = compile(node, { args: ['--output', ''] });
    expect([status, stderr]).toEqual([2, '--output is empty: it takes the name of a folder, such as "dist".\n']);
    oldOutputIsThere();
  });
});

test('an output that cannot be written is no finding in what was compiled', () => {
  const { status, stderr } = compile(node, { args: ['--output', '/proc/x'] });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error {2}Cannot write \/proc\/x: .*\[output-not-written\]\n {2}hint: .*\n$/);
});

test('a folder for temporary files that is not there is named', () => {
  compile(node);
  const { status, stderr } = run([], { TMPDIR: join(folder, 'nowhere') });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^The folder for temporary files cannot be used: ENOENT: .*nowhere.* TMPDIR names another\.\n$/,
  );
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

describe('what another app class wrote is told by its constructs', () => {
  const bad = (name: string): string =>
    `new cdk8s.ApiObject(chart, 'bad-${name}', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '${name}' }, daat: {} });`;
  const config = 'validations:\n  - package: x\n    version: 0.1.0\n    class: LonghornValidation\n';
  const options = { appClass: 'cdk8s.App', config };

  test('where it records them, as for the plugin', () => {
    const { status, stderr } = compile(bad('b'), options);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^storage\/bad-b ConfigMap\/b \/daat {2}error {2}/)]);
    oldOutputIsThere();
  });

  test('but for names that several objects have', () => {
    const { stderr } = compile(bad('a') + bad('b') + node.replace('ConfigMap', 'ServiceAccount'), options);
    expect(stderr.match(/^\S+(?= .* error {2})/gm)).toEqual(['storage/bad-b', 'storage.k8s.yaml:5:1']);
  });
});

test.each([['longhorn.LonghornApp'], ['cdk8s.App']])(
  'what %s records for plugins does not lie among the manifests',
  (appClass) => {
    const config = 'validations:\n  - package: x\n    version: 0.1.0\n    class: Other\n';
    // A run of cdk8s-cli leaves it there.
    writeFileSync(join(folder, 'dist', 'construct-metadata.json'), '{}');
    expect(compile(node, { appClass, config })).toMatchObject({ status: 0, stdout: 'dist: 1 file\n' });
    expect(readdirSync(join(folder, 'dist'))).toEqual([expect.stringMatching(/storage\.k8s\.yaml$/)]);
  },
);

test('without cdk8s.yaml it is wrong usage', () => {
  const { status, stderr } = run([]);
  expect(status).toBe(2);
  expect(stderr).toContain('cdk8s.yaml');
});
