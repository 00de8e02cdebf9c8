import { check, type CheckOptions } from '../../src/check/check';
import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { definition, mutated, policies, policy, widget, widgets } from '../manifest/sample-crds';

const file = (path: string, ...objects: readonly object[]) => ({
  path,
  text: objects.map((object) => JSON.stringify(object, undefined, 1)).join('\n---\n'),
});
const wrong = mutated(widget, ['spec', 'size'], 0);

function result(files: Parameters<typeof check>[0], options: CheckOptions = {}) {
  const { findings, notChecked } = check(files, { release: '1.12.1', ...options });
  return {
    findings: findings.map(({ code, consequence, path, source }) => [
      code,
      consequence,
      path,
      source?.file,
      source?.line,
    ]),
    notChecked: notChecked.map(({ file: name, reason }) => `${name}: ${reason}`),
  };
}

const refused = ['schema-range', 'refused', '/spec/size', 'a.json', 12];
const noSchema =
  'a.json: no schema for kind Widget of things.example.com/v1 is at hand; its CustomResourceDefinition would give one (check --crds)';

it('passes kinds over whose definition is nowhere', () => {
  expect(result([file('a.json', wrong)])).toEqual({ findings: [], notChecked: [noSchema] });
});

it('takes definitions that are given for it, and does not check them', () => {
  const crds = [file('crds/all.json', policies, mutated(widgets, ['spec', 'scope'], 'Nowhere'))];
  expect(result([file('a.json', wrong)], { crds })).toEqual({ findings: [refused], notChecked: [] });
});

it('takes definitions among the files', () => {
  expect(result([file('a.json', wrong), file('b.json', widgets)])).toEqual({ findings: [refused], notChecked: [] });
  const list = { apiVersion: 'v1', kind: 'List', items: [widgets, wrong] };
  expect(result([file('a.json', list)]).findings.map(([code]) => code)).toEqual(['schema-range']);
});

it('goes by the definition that lies beside the object where clusters differ', () => {
  const strict = definition('widgets', 'Widget', { type: 'object' } as JsonObject);
  const all = [
    file('one/crd.json', widgets),
    file('one/a.json', widget),
    file('two/crd.json', strict),
    file('two/a.json', widget),
  ];
  const { findings, notChecked } = result(all);
  expect(new Set(findings.map(([code, , , name]) => `${String(name)} ${String(code)}`))).toEqual(
    new Set(['two/a.json schema-unknown-field']),
  );
  expect(notChecked).toEqual([]);
});

it('says what it leaves to the server', () => {
  expect(result([file('a.json', policy)], { crds: [file('crds.json', policies)] }).notChecked).toEqual([
    'a.json: The rules in CEL were not evaluated.',
  ]);
});

it('says when no definition is in what was given', () => {
  const old = mutated(widgets, ['apiVersion'], 'apiextensions.k8s.io/v1beta1');
  const given = { path: 'crds.yaml', text: 'a: [\n' };
  expect(result([file('a.json', wrong)], { crds: [file('old.json', old), given] }).notChecked).toEqual([
    'old.json: there is no CustomResourceDefinition of apiextensions.k8s.io/v1 in what is given with --crds',
    noSchema,
  ]);
  const broken = {
    path: 'crds.yaml',
    text: 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\na: [\n',
  };
  expect(result([], { crds: [broken] }).findings).toMatchObject([
    ['yaml-syntax', undefined, undefined, 'crds.yaml', 3],
  ]);
});

it('lets an annotation pass over what the definition refuses', () => {
  const ignored = {
    ...wrong,
    metadata: { ...wrong.metadata, annotations: { 'cdk8s-longhorn/ignore': 'schema-range: on purpose' } },
  } as KubernetesObject;
  expect(result([file('a.json', ignored)], { crds: [file('crds.json', widgets)] }).findings).toEqual([]);
});
