import { isIP } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { check as checkHere, type CheckOptions, type CheckResult, type SourceFile } from '../../src/check';
import { rules } from '../../src/rules';
import { describeWithShared } from '../shared';

type Check = (files: readonly SourceFile[], options?: CheckOptions) => CheckResult;

const lib = join(__dirname, '..', '..', 'lib', 'src', 'check');

/** The build for browsers, where nothing of Node's is: not even `require` or `process`. */
function browserEntry(): { readonly check: Check; readonly DiagnosticsError: new () => Error } {
  const code = readFileSync(join(lib, 'browser.js'), 'utf8');
  const web = { atob, btoa, console, TextDecoder, TextEncoder, URL };
  const context = createContext({ ...web });
  return runInContext(`(() => { ${withReturn(code)} })()`, context) as ReturnType<typeof browserEntry>;
}

/** A function of the module: what it exports is what the function returns. */
function withReturn(code: string): string {
  return code.replace(/export\s*\{([^}]*)\};?/, (_, names: string) => {
    const pairs = names.split(',').map((name) => name.trim().split(' as '));
    return `return { ${pairs.map(([from, to = from]) => `${to}: ${from}`).join(', ')} };`;
  });
}

const { check } = browserEntry();
const plain = (result: CheckResult): unknown => JSON.parse(JSON.stringify(result));

function expectSame(files: readonly SourceFile[], options: CheckOptions = {}): void {
  expect(plain(check(files, options))).toEqual(plain(checkHere(files, options)));
}

it.each(rules.map((rule) => [rule.id, rule] as const))('says the same of %s in a browser', (_, { examples }) => {
  for (const { isComplete, release, yaml } of examples.bad)
    expectSame([{ path: 'a.yaml', text: yaml }], { isComplete, release });
  for (const yaml of examples.good) expectSame([{ path: 'a.yaml', text: yaml }]);
});

it('checks objects of other operators by their definitions', () => {
  const definition = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: backups.example.org }
spec:
  group: example.org
  names: { kind: Backup, plural: backups }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { keep: { type: integer } } } } } }
---
apiVersion: example.org/v1
kind: Backup
metadata: { name: a }
spec: { keep: many }
`;
  expectSame([{ path: 'a.yaml', text: definition }]);
  expect(check([{ path: 'a.yaml', text: definition }]).findings).toHaveLength(1);
});

it('names addresses, long names and encoded Secrets as Node does', () => {
  const addresses = [
    '1.2.3.4',
    '01.2.3.4',
    '256.1.1.1',
    '::1',
    '::ffff:1.2.3.4',
    'fe80::1%eth0',
    '1:2',
    ':::',
    '1.2.3',
    '::1.2.3.4.5',
    'a::b::c',
    '2001:DB8::',
  ];
  const text = addresses
    .map(
      (address) =>
        `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { clusterIP: "${address}", ports: [{ port: 1 }] }\n`,
    )
    .join('---\n');
  expectSame([{ path: 'a.yaml', text }]);
  const refused = check([{ path: 'a.yaml', text }]).findings.filter(({ path }) => path === '/spec/clusterIP');
  expect(refused.length).toBeGreaterThanOrEqual(addresses.filter((address) => isIP(address) === 0).length);
  const name = 'a-name-of-a-volume-that-is-longer-than-longhorn-takes';
  expectSame([
    {
      path: 'a.yaml',
      text: `apiVersion: longhorn.io/v1beta2\nkind: Volume\nmetadata: { name: ${name} }\nspec: { size: "1" }\n`,
    },
  ]);
});

it('keeps nothing from one check to the next', () => {
  const files = [
    {
      path: 'a.yaml',
      text: 'apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: no-such }\nvalue: "1"\n',
    },
  ];
  const first = plain(checkHere(files));
  checkHere(files, { release: '1.10.0', isComplete: true, skip: ['setting-known'] });
  expect(plain(checkHere(files))).toEqual(first);
});

it('says a wrong release by an error that carries the finding', () => {
  expect(() => check([], { release: '0.1' })).toThrow('Longhorn release "0.1" is not supported');
});

describeWithShared('the corpus', (shared) => {
  const corpus = join(shared, 'corpus');
  const folders = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  it.each(folders.map(({ name }) => name))('is judged the same in a browser: %s', (name) => {
    const files = readdirSync(join(corpus, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    expectSame(files.map((path) => ({ path, text: readFileSync(path, 'utf8') })));
  });
});
