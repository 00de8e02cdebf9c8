import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseManifests } from '../../src/source/parse-manifest';
import { reporters } from '../../src/reporters';
import { supportedReleases } from '../../src/longhorn/release';
import type { Json } from '../../src/kubernetes/kubernetes-object';
import { describeWithShared } from '../shared';
import { runWith } from './fake-host';

const release = ['--release', '1.12.1'];
const values = (text: string) => runWith(['render', ...release, '--values', 'values.yaml'], { 'values.yaml': text });

function objects(text: string): Json[] {
  return parseManifests(text, 'out').documents.map(({ value }) => value);
}

function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, item]) => key !== 'description' || typeof item !== 'string');
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutProse(item)]));
}

const isCrd = (value: Json): boolean => (value as { kind: string }).kind === 'CustomResourceDefinition';
const normal = (value: Json): Json => (isCrd(value) ? withoutProse(value) : value);

describeWithShared('render', (shared) => {
  for (const version of supportedReleases()) {
    const file = join(shared, `upstream/longhorn/v${version}/manifest.yaml`);
    test(`${version} equals the official manifest`, async () => {
      const { code, stdout } = await runWith(['render', '--release', version]);
      expect(code).toBe(0);
      expect(objects(stdout)).toEqual(objects(readFileSync(file, 'utf8')).map(normal));
    });
  }

  test('takes the CRDs from the official file to the letter', async () => {
    const official = readFileSync(join(shared, 'upstream/longhorn/v1.12.1/manifest.yaml'), 'utf8');
    const { stdout } = await runWith(['render', ...release, '--crds', 'longhorn.yaml'], { 'longhorn.yaml': official });
    expect(objects(stdout)).toEqual(objects(official));
    const other = await runWith(['render', '--release', '1.11.0', '--crds', 'longhorn.yaml'], {
      'longhorn.yaml': official,
    });
    expect([other.code, other.stdout]).toEqual([1, '']);
    expect(other.stderr).toContain('is not that of release 1.11.0');
  });
});

describe('render says what is wrong with values', () => {
  test.each([
    ['an unknown value', 'longhornUI:\n  replica: 1\n', 'values.yaml:2:3  error', 'Did you mean longhornUI.replicas?'],
    ['a mapping for text', 'longhornUI:\n  replicas: {a: 1}\n', 'values.yaml:2:3  error', 'Give text or a number'],
    ['a syntax error', 'longhornUI: [1\n', 'values.yaml:', 'yaml-syntax'],
    ['a list for a section', 'persistence: []\n', 'values.yaml:1:1  error', 'Give a mapping'],
  ])('%s', async (_, text, place, repair) => {
    const { code, stderr, stdout } = await values(text);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(place);
    expect(stderr).toContain(repair);
  });

  test.each([
    [
      'a HelmRelease',
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec: {values: {}}\n',
      2,
      '.spec.values',
    ],
    ['values of a chart around it', 'a: {}\nlonghorn: {longhornUI: {}}\n', 2, '.longhorn'],
    ['dotted keys', '\ndefaultSettings.defaultReplicaCount: 3\n', 2, 'defaultSettings: {defaultReplicaCount: 3}'],
  ])('%s, in one error', async (_, text, line, repair) => {
    const { code, stderr } = await values(text);
    expect(code).toBe(1);
    expect(stderr.match(/ error /g)).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`^values\\.yaml:${line}:1 `));
    expect(stderr).toContain(repair);
  });

  test('what an API server refuses, at the value in the last source that has it', async () => {
    const files = { 'a.yaml': 'longhornUI:\n  replicas: 2\n', 'b.yaml': '\nlonghornUI:\n  replicas: -1\n' };
    const args = ['render', ...release, '-f', 'a.yaml', '-f', 'b.yaml'];
    const { code, stderr, stdout } = await runWith(args, files);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^b\.yaml:3:3 {2}error .*Deployment\/longhorn-ui would be refused: spec\.replicas is -1/);
    const set = await runWith([...args, '--set', 'service.ui.type=nodeport', '--set', 'longhornUI.replicas=1'], files);
    expect([set.code, set.stderr]).toEqual([1, expect.stringMatching(/^--set:1:1 {2}error .*nodeport/)]);
  });

  test('a value of a newer chart is a warning, and with --strict an error', async () => {
    const files = { 'values.yaml': 'persistence:\n  createStorageClass: false\n' };
    const args = ['render', '--release', '1.11.3', '-f', 'values.yaml'];
    const lenient = await runWith(args, files);
    expect(lenient.code).toBe(0);
    expect(lenient.stderr).toContain('values.yaml:2:3  warning');
    expect(lenient.stderr).toContain('1.12.0');
    const strict = await runWith([...args, '--strict'], files);
    expect([strict.code, strict.stdout]).toEqual([1, '']);
  });
});

test('the last source of a value wins, and is the one that a finding names', async () => {
  const files = { 'a.yaml': 'longhornUI: {replicas: 3}\n', 'b.yaml': 'longhornUI: {replicas: 4}\n' };
  const args = ['render', ...release, '-f', 'a.yaml', '-f', 'b.yaml'];
  expect((await runWith(args, files)).stdout).toContain('replicas: 4');
  expect((await runWith([...args, '--set', 'longhornUI.replicas=5'], files)).stdout).toContain('replicas: 5');
  const { stderr } = await runWith([...args, '--set', 'a=1', '--set', 'longhornUI.x=5'], files);
  expect(stderr).toContain('--set:1:1  error');
  expect(stderr).toContain('--set:2:1  error');
});

describe('single values', () => {
  const files = {
    'v.yaml': 'longhornUI: {replicas: 1}\nlonghornManager: {nodeSelector: {a: b}}\n',
    six: '6',
    path: '/data/',
  };
  const manager = async (...args: string[]) => {
    const { code, stderr, stdout } = await runWith(['render', ...release, ...args], files);
    expect([code, stderr]).toEqual([0, '']);
    const named = (name: string) =>
      (
        objects(stdout) as {
          kind: string;
          metadata: { name: string };
          spec: { replicas: number; template: { spec: Json } };
        }[]
      ).find(({ kind, metadata }) => kind.startsWith('D') && metadata.name === name)!.spec;
    return { replicas: named('longhorn-ui').replicas, pod: named('longhorn-manager').template.spec };
  };

  test('win over each other in the order of Helm, and not of the command line', async () => {
    const args = ['--set-file', 'longhornUI.replicas=six', '--set-string', 'longhornUI.replicas=5'];
    args.push('--set', 'longhornUI.replicas=4', '--set-json', 'longhornUI.replicas=3', '-f', 'v.yaml');
    for (const replicas of [6, 5, 4, 3, 1]) {
      expect((await manager(...args)).replicas).toBe(replicas);
      args.splice(0, 2);
    }
  });

  test('of JSON take the place of what a file has, and leave what the chart has', async () => {
    const json = ['--set-json', 'longhornManager={"nodeSelector":{"c":"d"}}'];
    const { pod } = await manager('-f', 'v.yaml', ...json, '--set-string', 'longhornManager.nodeSelector.e=7');
    expect(pod).toMatchObject({ nodeSelector: { c: 'd', e: '7' }, priorityClassName: 'longhorn-critical' });
    expect(pod).not.toHaveProperty('nodeSelector.a');
  });

  test('of null take a value of the chart away, but "null" of --set-string is text', async () => {
    const of = async (flag: string) => (await manager(flag, 'longhornManager.priorityClass=null')).pod;
    for (const flag of ['--set', '--set-json']) expect(await of(flag)).not.toHaveProperty('priorityClassName');
    expect(await of('--set-string')).toHaveProperty('priorityClassName', 'null');
  });

  test('are named in findings by their flag and number', async () => {
    const args = [
      '--set-json',
      'longhornUI={"x":1}',
      '--set-string',
      'a=1',
      '--set-string',
      'b=1',
      '--set-file',
      'c=six',
    ];
    const { code, stderr } = await runWith(['render', ...release, ...args], files);
    expect([code, stderr.match(/^--\S+/gm)]).toEqual([
      1,
      ['--set-file:1:1', '--set-json:1:1', '--set-string:1:1', '--set-string:2:1'],
    ]);
  });

  test.each([
    ['--set', 'longhornManager.nodeSelector.rack=12', 'Give it with --set-string.'],
    ['--set', 'ingress.enabled=yes', 'Write true or false.'],
    ['--set-string', 'ingress.enabled=false', 'Write true or false, with --set.'],
    ['--set-json', 'longhornManager.nodeSelector.rack=12', 'Put what stands there in quotes.'],
  ])('have no quotes, so %s %s is repaired otherwise', async (flag, value, repair) => {
    const { stderr } = await runWith(['render', ...release, flag, value]);
    expect(stderr).toMatch(new RegExp(`^${flag}:1:1 .*\\n  hint: ${repair}\\n$`));
  });

  test('may change an item that a file has, and are found there', async () => {
    const item = { 'v.yaml': 'global: {tolerations: [{key: x, operator: Exists}]}\n' };
    const args = ['render', ...release, '-f', 'v.yaml', '--set', 'global.tolerations[0].operator='];
    expect(await runWith(args, item)).toMatchObject({ code: 0, stdout: expect.stringContaining('operator: ""') });
  });

  test.each(['--set-json', '--set-string', '--set-file', '--set'])('with %s there is no Namespace', async (flag) => {
    const { stdout } = await runWith(['render', ...release, flag, 'longhornUI.replicas='], files);
    expect(stdout).not.toContain('kind: Namespace');
  });
});

test('the Namespace is there without values only, and --protect guards what holds data', async () => {
  const plain = await runWith(['render', ...release, '--protect', '-n', 'storage']);
  const [first] = objects(plain.stdout) as { kind: string; metadata: { name: string; annotations: object } }[];
  expect(first).toMatchObject({ kind: 'Namespace', metadata: { name: 'storage' } });
  expect(first!.metadata.annotations).toHaveProperty(['argocd.argoproj.io/sync-options'], 'Prune=false,Delete=false');
  const set = await runWith(['render', ...release, '--set', 'longhornUI.replicas=1']);
  expect(set.stdout).not.toContain('kind: Namespace');
});

describe('--output', () => {
  let folder: string;
  let output: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'render-'));
    output = join(folder, 'dist');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('writes files, and says so in a line', async () => {
    const args = ['render', ...release, '--output', output];
    expect(await runWith(args)).toEqual({ code: 0, stdout: `${output}: 3 files\n`, stderr: '' });
    expect((await runWith(args)).stdout).toBe(`${output}: 3 files, unchanged\n`);
    expect(readdirSync(output)).toEqual(['00', '10', '20'].map((stage) => `${stage}-longhorn.k8s.yaml`));
  });

  test.each(['kustomization.yaml', 'values.yaml'])('leaves a folder alone that holds %s', async (name) => {
    mkdirSync(output);
    writeFileSync(join(output, name), '{}\n');
    const file = join(output, name);
    const values = ['--values', file];
    const { code, stderr, stdout } = await runWith(['render', ...release, ...values, '--output', output], {
      [file]: '{}\n',
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`it holds "${name}"`);
    expect(readFileSync(file, 'utf8')).toBe('{}\n');
  });

  test.each([
    ['--values', '', 'longhornUI: {replicas: 1}\n'],
    ['--set-file', 'longhornUI.replicas=', '1'],
  ])('leaves a folder alone that holds what %s reads', async (flag, key, text) => {
    mkdirSync(output);
    const file = join(output, '00-longhorn.k8s.yaml');
    writeFileSync(file, text);
    const args = ['render', ...release, flag, `${key}${file}`, '--output', output];
    const { code, stderr } = await runWith(args, { [file]: text });
    expect([code, stderr]).toEqual([2, expect.stringContaining('an input of this command')]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    [['render'], 'needs --release'],
    [['render', '--relese', '1.12.1'], 'Did you mean "--release"?'],
    [['rendr'], 'Did you mean "render"?'],
    [['render', ...release, '--values', 'missing.yaml'], '"missing.yaml" cannot be read: there is no such file.'],
    [['render', ...release, '--set', 'a'], '--set a: Key "a" has no value. Write it as key=value, such as'],
    [['render', ...release, '--set-string', 'a'], '--set-string a: Key "a" has no value. Write it as key=text'],
    [['render', ...release, '--set-json', 'a=b'], '--set-json a=b: No JSON begins at b. Text takes double quotes'],
    [['render', ...release, '--set-file', 'a=b'], '--set-file a=b: "b" cannot be read: there is no such file. Write'],
    [['render', ...release, '--output', ''], '--output is empty'],
    [['render', ...release, '--namespace', 'Storage'], '--namespace "Storage" contains "S"'],
  ])('%j', async (args, message) => {
    const { code, stderr, stdout } = await runWith(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test.each(['render', 'check'])('%s: an unknown release is wrong usage that names its neighbours', async (command) => {
  const { code, stderr } = await runWith(
    [command, '--release', '1.11.9', ...(command === 'check' ? [__filename] : [])],
    {
      [__filename]: '',
    },
  );
  expect([code, stderr]).toEqual([
    2,
    'Longhorn release "1.11.9" is not supported. Use 1.11.3 or 1.12.0, the nearest supported releases.\n',
  ]);
});

test('the help of check names all reporters', async () => {
  const { stdout } = await runWith(['check', '--help']);
  for (const name of Object.keys(reporters)) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
});

test.each([[[]], [['--help']], [['help', 'render']], [['render', '--help']], [['compile', '-h']]])(
  'help: %j',
  async (args) => {
    const { code, stdout } = await runWith(args);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: cdk8s-longhorn');
  },
);
