import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import { LonghornApp } from '../../src/constructs/longhorn-app';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'longhorn-app-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const outdir = () => join(folder, 'dist');

function configMap(scope: Chart, name: string, data: Record<string, unknown> = { a: 'b' }): ApiObject {
  return new ApiObject(scope, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
}

function errorsOf(run: () => void): readonly Diagnostic[] {
  try {
    run();
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  throw new Error('no error was raised');
}

describe('LonghornApp.synth', () => {
  it('writes one file per chart, named in the order of application', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const claims = new Chart(app, 'claims', { namespace: 'media' });
    new ApiObject(claims, 'claim', {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'films' },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
    });
    configMap(new Chart(app, 'config'), 'settings');
    configMap(new Chart(app, '15-numbered'), 'numbered');
    new Chart(app, 'empty');
    app.synth();
    expect(readdirSync(outdir()).sort()).toEqual(['10-config.k8s.yaml', '15-numbered.k8s.yaml', '40-claims.k8s.yaml']);
    expect(readFileSync(join(outdir(), '10-config.k8s.yaml'), 'utf8')).toBe(
      ['apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: settings', 'data:', '  a: b', ''].join('\n'),
    );
  });

  it('takes the namespace of the chart from kinds that have none, and keeps it on the others', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const chart = new Chart(app, 'mixed', { namespace: 'media' });
    new ApiObject(chart, 'role', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', rules: [] });
    configMap(chart, 'settings');
    const text = app.synthYaml();
    expect(text.match(/namespace: media/g)).toHaveLength(1);
    expect(text).toMatch(/kind: ConfigMap\nmetadata:\n {2}name: settings\n {2}namespace: media/);
  });

  it('orders objects by stage, kind, namespace and name', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const chart = new Chart(app, 'chart');
    configMap(chart, 'b');
    configMap(chart, 'a');
    new ApiObject(chart, 'namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'media' } });
    new ApiObject(chart, 'account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'z' } });
    expect([...app.synthYaml().matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name)).toEqual([
      'media',
      'z',
      'a',
      'b',
    ]);
  });

  it('refuses the same object from two charts and names both constructs', () => {
    const app = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(app, 'one'), 'settings');
    configMap(new Chart(app, 'two'), 'settings');
    expect(errorsOf(() => app.synth())).toEqual([
      expect.objectContaining({
        code: 'object-duplicate',
        message: expect.stringMatching(
          /^ConfigMap\/settings is made by one\/settings \(test\/.*app\.test\.ts:\d+\) and again by two\/settings\.$/,
        ),
        construct: 'two/settings',
        source: expect.objectContaining({ file: 'test/constructs/longhorn-app.test.ts' }),
      }),
    ]);
    expect(existsSync(outdir())).toBe(false);
  });

  it('lets objects share a name across kinds and namespaces', () => {
    const app = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(app, 'one', { namespace: 'a' }), 'settings');
    configMap(new Chart(app, 'two', { namespace: 'b' }), 'settings');
    expect(() => app.synth()).not.toThrow();
  });

  it('leaves the old output alone when an object breaks its schema, and says where', () => {
    const good = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(good, 'config'), 'settings');
    good.synth();
    const app = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(app, 'config'), 'settings', { count: 3 });
    const [error] = errorsOf(() => app.synth());
    expect(error).toMatchObject({ severity: 'error', construct: 'config/settings', path: '/data/count' });
    expect(error!.message).toContain('3');
    expect(error!.hint).toBeDefined();
    expect(readFileSync(join(outdir(), '10-config.k8s.yaml'), 'utf8')).toContain('a: b');
  });

  it('checks custom resources of Longhorn, unknown fields included', () => {
    const setting = (scope: Chart) =>
      new ApiObject(scope, 'setting', {
        apiVersion: 'longhorn.io/v1beta2',
        kind: 'Setting',
        metadata: { name: 'log-level', namespace: 'longhorn-system' },
        value: 'Info',
        unheardOf: true,
      });
    const app = new LonghornApp({ outdir: outdir() });
    setting(new Chart(app, 'settings'));
    expect(errorsOf(() => app.synth())[0]).toMatchObject({ path: '/unheardOf', construct: 'settings/setting' });
  });

  it('reports what a construct says of itself, all of it, before anything is written', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const chart = new Chart(app, 'chart');
    chart.node.addValidation({ validate: () => ['first', 'second'] });
    expect(errorsOf(() => app.synth()).map(({ message, construct }) => [message, construct])).toEqual([
      ['first', 'chart'],
      ['second', 'chart'],
    ]);
  });

  it.each([
    ['a class instance', new Date(0), 'not-serializable'],
    ['not a number', NaN, 'not-serializable'],
    [
      'a function that fails',
      Lazy.any({
        produce: () => {
          throw new Error('no value yet');
        },
      }),
      'not-serializable',
    ],
  ])('reports %s by the path of its construct', (_, value, code) => {
    const app = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(app, 'chart'), 'settings', { value });
    expect(errorsOf(() => app.synth())).toContainEqual(expect.objectContaining({ code, construct: 'chart/settings' }));
  });

  it('names on standard error what it could not check', () => {
    const printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const app = new LonghornApp({ outdir: outdir() });
    new ApiObject(new Chart(app, 'other'), 'widget', {
      apiVersion: 'example.org/v1',
      kind: 'Widget',
      metadata: { name: 'widget' },
    });
    app.synth();
    expect(printed.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining('info  example.org/v1 Widget was not checked: no schema'),
    ]);
    printed.mockRestore();
  });

  it('puts a chart after those that it depends on, however deep the chain', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const charts = ['d', 'c', 'b', 'a'].map((id) => new Chart(app, id));
    charts.forEach((chart, index) => {
      for (let count = 0; count < 100; count++) configMap(chart, `${chart.node.id}-${count}`);
      if (index > 0) chart.addDependency(charts[index - 1]!);
    });
    app.synth();
    expect(readdirSync(outdir()).sort()).toEqual(['10-d', '11-c', '12-b', '13-a'].map((name) => `${name}.k8s.yaml`));
  });

  it('refuses charts that wait for one another', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const [one, two] = [new Chart(app, 'one'), new Chart(app, 'two')] as const;
    configMap(one, 'a');
    configMap(two, 'b');
    one.addDependency(two);
    two.addDependency(one);
    expect(errorsOf(() => app.synth())[0]).toMatchObject({
      code: 'dependency-loop',
      message: expect.stringContaining('one -> two -> one'),
    });
  });

  it('refuses two charts with one file name', () => {
    const app = new LonghornApp({ outdir: outdir() });
    configMap(new Chart(app, 'config'), 'a');
    configMap(new Chart(app, '10-config'), 'b');
    expect(errorsOf(() => app.synth())[0]).toMatchObject({ code: 'file-name-taken' });
  });

  it('keeps the order that objects of one chart ask for', () => {
    const app = new LonghornApp({ outdir: outdir() });
    const chart = new Chart(app, 'chart');
    const [a, b, c] = ['a', 'b', 'c'].map((name) => configMap(chart, name)) as [ApiObject, ApiObject, ApiObject];
    a.addDependency(c);
    c.addDependency(b);
    expect([...app.synthYaml().matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name)).toEqual(['b', 'c', 'a']);
  });

  it('does not write when nothing changed, and refuses a directory of other people', () => {
    const synth = () => {
      const app = new LonghornApp({ outdir: outdir() });
      configMap(new Chart(app, 'config'), 'settings');
      app.synth();
    };
    synth();
    const before = statSync(outdir()).ino;
    synth();
    expect(statSync(outdir()).ino).toBe(before);
    writeFileSync(join(outdir(), 'package.json'), '{}');
    expect(errorsOf(synth)[0]).toMatchObject({ code: 'output-not-ours' });
    expect(existsSync(join(outdir(), 'package.json'))).toBe(true);
  });
});

it('refuses props that it does not know', () => {
  expect(() => new LonghornApp({ relese: '1.12.1' } as never)).toThrow('There is no prop relese.  [prop-unknown]');
});

describe('under cdk8s synth', () => {
  const environment = { ...process.env };
  afterEach(() => {
    process.env = { ...environment };
  });

  it('writes where CDK8S_OUTDIR points to, and the metadata that plugins ask for', () => {
    process.env['CDK8S_OUTDIR'] = outdir();
    process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] = 'true';
    const app = new LonghornApp();
    const chart = new Chart(app, 'config', { namespace: 'media' });
    configMap(chart, 'settings');
    new ApiObject(chart, 'account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'settings' } });
    app.synth();
    expect(JSON.parse(readFileSync(join(outdir(), 'construct-metadata.json'), 'utf8'))).toEqual({
      version: '1.0.0',
      resources: {
        settings: { path: 'config/settings' },
        'media/ConfigMap/settings': { path: 'config/settings' },
        'media/ServiceAccount/settings': { path: 'config/account' },
      },
    });
  });

  it('gives the same objects as a plain App', () => {
    const build = (app: App) => {
      const chart = new Chart(app, 'config', { namespace: 'media', labels: { team: 'films' } });
      configMap(chart, 'b', { z: 'yes', a: '1' });
      configMap(chart, 'a');
      return app;
    };
    const parse = (text: string) => text.split('---\n').sort();
    const ours = build(new LonghornApp({ outdir: outdir() })).synthYaml();
    const plain = build(new App({ outdir: outdir() })).synthYaml();
    expect(parse(ours)).toEqual(parse(plain));
  });
});
