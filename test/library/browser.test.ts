import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { version } from '../../package.json';
import * as node from '../../src/library';
import type { CheckOptions, ReportFormat, SourceFile } from '../../src/library';
import { reporters } from '../../src/reporters';
import { rules } from '../../src/rules';
import { gadget, gadgets, mutated, policies, policy, widget, widgets } from '../manifest/sample-crds';
import { rich } from '../reporters/rich-result';
import { describeWithShared } from '../shared';
import { inBrowser } from './in-browser';

const browser = inBrowser();

/** As text: objects of another context are never equal. */
function results(files: readonly SourceFile[], options: CheckOptions = {}): [browser: string, node: string] {
  return [JSON.stringify(browser.check(files, options)), JSON.stringify(node.check(files, options))];
}

function same(files: readonly SourceFile[], options?: CheckOptions): void {
  const [inPage, inNode] = results(files, options);
  expect(inPage).toBe(inNode);
}

const json = (object: unknown, path: string): SourceFile => ({ path, text: JSON.stringify(object) });

test('it has what the library has', () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(node).sort());
  expect(JSON.stringify(browser.rules)).toBe(JSON.stringify(node.rules));
});

test('every example of a rule is judged as in Node', () => {
  for (const { examples } of rules) {
    for (const { isComplete, release, yaml } of examples.bad)
      same([{ path: 'a.yaml', text: yaml }], { isComplete, release });
    same(examples.good.map((text, index) => ({ path: `${index}.yaml`, text })));
  }
});

test('every release is there, its chart and its definitions too', () => {
  const text = 'longhornUI: { replica: 1 }\npersistence: { reclaimPolicy: Keep }\ncsi: { attacherReplicaCount: x }\n';
  for (const release of node.supportedReleases()) {
    const [inPage, inNode] = results([{ path: 'values.yaml', text }], { release });
    expect(inPage).toBe(inNode);
    expect(inPage).toContain('chart-value-unknown');
  }
});

const kinds = [widgets, gadgets, policies].map((object, index) => json(object, `${index}.json`));
const objects = [widget, gadget, policy, mutated(widget, ['spec', 'size'], 0)].map((object, index) =>
  json(object, `object-${index}.json`),
);

test('fields that an older Kubernetes does not know are refused', () => {
  const spec = { ports: [{ port: 80 }], trafficDistribution: 'PreferClose' };
  const service = json({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec }, 'service.json');
  const [inPage, inNode] = results([service], { kubernetes: '1.29' });
  expect(inPage).toBe(inNode);
  expect(inPage).toContain('1.30 is the first that has');
});

test('objects of other operators are held against their definitions', () => {
  const [inPage, inNode] = results(objects, { crds: kinds });
  expect(inPage).toBe(inNode);
  expect(inPage).toContain('schema-range');
});

test('where no code may be made of definitions they are listed as not checked, and the rest is checked', () => {
  const other = {
    path: 'other.yaml',
    text: 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: 1 }\n',
  };
  const strict = inBrowser({ allowsCode: false });
  const { findings, notChecked } = strict.check([...objects, other], { crds: kinds });
  expect(notChecked.map(({ reason }) => reason)).toContain(
    'Widget of things.example.com/v1 takes code made from its definition, which this page forbids (unsafe-eval)',
  );
  expect(findings.map(({ code }) => code)).not.toContain('schema-range');
  expect(findings.map(({ source }) => source?.file)).toContain('other.yaml');
});

test.each(Object.keys(reporters) as ReportFormat[])('%s is what Node writes', (format) => {
  const files = [{ path: rich.findings[0]!.source!.file, text: 'one\ntwo\nthree\n' }];
  // The sources have no version of the package.
  const inNode = node.report(rich, format, files).replace('of the sources', version);
  expect(browser.report(rich, format, files)).toBe(inNode);
});

test('it throws what Node throws', () => {
  expect(() => browser.check([], { release: '9.9.9' })).toThrow('Longhorn release "9.9.9" is not supported.');
  expect(() => browser.check([], { release: '9.9.9' })).toThrow(browser.DiagnosticsError);
});

describeWithShared('what people and tests have', (shared) => {
  const filesBelow = (folder: string): SourceFile[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.(?:ya?ml|json)$/.test(path) && statSync(path).isFile())
      .map((path) => ({ path: relative(shared, path), text: readFileSync(path, 'utf8') }));

  it.each(readdirSync(join(shared, 'corpus')).filter((name) => statSync(join(shared, 'corpus', name)).isDirectory()))(
    'is judged as in Node: %s',
    (category) => {
      for (const name of readdirSync(join(shared, 'corpus', category)))
        if (statSync(join(shared, 'corpus', category, name)).isDirectory())
          same(filesBelow(join(shared, 'corpus', category, name)));
    },
  );

  it.each(readdirSync(join(shared, 'verdicts')).filter((name) => name.endsWith('.json')))(
    'is judged as in Node: %s',
    (name) => {
      const cases = JSON.parse(readFileSync(join(shared, 'verdicts', name), 'utf8')) as {
        object?: object;
        state?: object[];
      }[];
      for (const { object = {}, state = [] } of Array.isArray(cases) ? cases : [])
        same(
          [...state, object].map((item, index) => json(item, `${index}.json`)),
          { isComplete: true },
        );
    },
  );
});
