import { CustomKinds } from '../../src/manifest/custom-kinds';
import type { Json, JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import { definition, gadget, gadgets, mutated, policies, policy, widget, widgets } from './sample-crds';

const custom = new CustomKinds([widgets, gadgets, policies]);

/** `code path: message hint` of each finding. */
function findings(object: KubernetesObject, kinds = custom): string[] {
  const result = checkSchema(object, { release: '1.12.1', custom: kinds });
  if (!result.checked) throw new Error(result.reason);
  return result.diagnostics.map(({ code, hint, message, path }) => `${code} ${path}: ${message} ${hint}`);
}

it('takes what the definitions allow', () => {
  expect([widget, gadget, policy].flatMap((object) => findings(object))).toEqual([]);
});

it.each<[KubernetesObject, string]>([
  [
    mutated(widget, ['spec', 'sise'], 3),
    'schema-unknown-field /spec/sise: Unknown field "sise" in spec. Did you mean "size"?',
  ],
  [
    mutated(widget, ['spec', 'size'], '3'),
    'schema-type /spec/size: spec.size is "3": a text, not a whole number. Write 3 without quotes.',
  ],
  [
    mutated(widget, ['spec', 'size'], 0),
    'schema-range /spec/size: spec.size is 0; it must be at least 1. Write a value of at least 1.',
  ],
  [
    mutated(widget, ['spec', 'step'], 0),
    'schema-range /spec/step: spec.step is 0; it must be more than 0. Write a value of more than 0.',
  ],
  [
    mutated(widget, ['spec', 'step'], 7),
    'schema-range /spec/step: spec.step is 7, which is no multiple of 5. Write a multiple of 5.',
  ],
  [mutated(widget, ['spec', 'owner'], undefined), 'schema-required /spec/owner: spec.owner is required. Add it.'],
  [
    mutated(widget, ['spec', 'mode'], 'Fast'),
    'schema-enum /spec/mode: spec.mode is "Fast", which is not allowed. Did you mean "fast"? Allowed is one of "fast", "slow".',
  ],
  [
    mutated(widget, ['spec', 'code'], 'a-'),
    'schema-format /spec/code: spec.code is "a-", which does not match the pattern ^(?i)[a-z][[:alnum:]]*$. Write a value that matches it.',
  ],
  [
    mutated(widget, ['spec', 'net'], '10.0.0.1'),
    'schema-format /spec/net: spec.net is "10.0.0.1", which is not an address block. Write a block such as 10.9.8.0/24.',
  ],
  [
    mutated(widget, ['spec', 'ports', 1], { name: 'web' }),
    'schema-duplicate /spec/ports/1: spec.ports[1] is {"name":"web","protocol":"TCP"}, with the same name and protocol as an earlier item. Remove one of the two.',
  ],
  [
    mutated(widget, ['spec', 'labels'], { a: '1', b: '2', c: '3' }),
    'schema-range /spec/labels: spec.labels is {"a":"1","b":"2","c":"3"}; it must have at most 2 keys. Write a value with at most 2 keys.',
  ],
  [
    mutated(gadget, ['spec', 'url'], 'x'),
    'schema-conflict /spec: spec has file as well as url, and its schema allows one of them only. Give one of file, url.',
  ],
  [mutated(gadget, ['spec', 'file'], undefined), 'schema-conflict /spec: spec has none of file, url. Add one of them.'],
  [
    mutated(gadget, ['spec', 'cpu'], undefined),
    'schema-conflict /spec: spec has none of cpu, memory. Add one of them.',
  ],
  [
    mutated(gadget, ['spec', 'safe'], true),
    'schema-conflict /spec: spec is what its schema forbids. Look up what the kind allows here.',
  ],
  [
    mutated(gadget, ['spec', 'choice'], { type: 'B' }),
    'schema-conflict /spec/choice: spec.choice fits none of the alternatives that its schema allows. Look up what the kind allows here.',
  ],
  [
    mutated(policy, ['apiVersion'], 'things.example.com/v1alpha1'),
    'schema-unknown-kind /apiVersion: The CustomResourceDefinition "policies.things.example.com" serves Policy in things.example.com/v1, things.example.com/v1beta1, not in things.example.com/v1alpha1. Write apiVersion: things.example.com/v1, and adapt the fields.',
  ],
  [
    mutated(widget, ['metadata', 'name'], 'A'),
    'schema-format /metadata/name: metadata.name is "A", which is not a DNS name. Write lower case letters, digits, "-" and ".", with a letter or digit at both ends of each part, at most 253 characters.',
  ],
])('says what is wrong (%#)', (object, finding) => {
  expect(findings(object)).toEqual([finding]);
});

it('fills in what the server fills in, and takes out what it takes out', () => {
  expect(findings(mutated(widget, ['spec', 'mode'], undefined))).toEqual([]);
  expect(findings(mutated(widget, ['spec', 'on'], null))).toEqual([]);
  expect(findings(mutated(gadget, ['spec', 'level'], null))).toEqual([]);
});

it('says that rules in CEL were not evaluated where the object has some', () => {
  const of = (object: KubernetesObject) => checkSchema(object, { release: '1.12.1', custom });
  expect(of(policy)).toMatchObject({ checked: true, undecided: [{ unknown: 'cel-rules' }] });
  expect(of(mutated(policy, ['spec'], undefined))).toEqual({ checked: true, diagnostics: [] });
  expect(of(widget)).toEqual({ checked: true, diagnostics: [] });
});

it('knows no kind of Longhorn and none of an old form of definition', () => {
  const old = mutated(widgets, ['apiVersion'], 'apiextensions.k8s.io/v1beta1');
  const ofLonghorn = mutated(widgets, ['spec', 'group'], 'longhorn.io');
  const kinds = new CustomKinds([old, ofLonghorn]);
  expect(checkSchema(widget, { release: '1.12.1', custom: kinds })).toEqual({
    checked: false,
    reason:
      'no schema for kind Widget of things.example.com/v1 is at hand; its CustomResourceDefinition would give one (check --crds)',
  });
});

const odd: readonly Json[] = [null, true, 7, -1.5, 'x', [], [null, 1, 'x'], {}, { a: 1 }, { type: 7, enum: 'x' }];

it('survives definitions that make no sense', () => {
  const keywords = (
    'type properties items additionalProperties required enum pattern minimum maxLength minItems multipleOf format default ' +
    'nullable anyOf oneOf allOf not x-kubernetes-list-type x-kubernetes-list-map-keys x-kubernetes-int-or-string ' +
    'x-kubernetes-embedded-resource x-kubernetes-preserve-unknown-fields x-kubernetes-validations exclusiveMinimum'
  ).split(' ');
  for (const keyword of keywords) {
    for (const value of odd) {
      const broken: JsonObject = { type: 'object', [keyword]: value };
      const schema = { type: 'object', properties: { spec: broken, a: { type: 'array', items: broken } } };
      const kinds = new CustomKinds([definition('widgets', 'Widget', schema), definition('gadgets', 'Gadget', broken)]);
      for (const object of [widget, gadget])
        expect(() => checkSchema(object, { release: '1.12.1', custom: kinds })).not.toThrow();
    }
  }
});

it('keeps its hands off the prototype', () => {
  const text =
    '{"type":"object","properties":{"spec":{"type":"object","properties":{"__proto__":{"type":"string","default":"x"},"constructor":{"type":"integer"}}}}}';
  const kinds = new CustomKinds([definition('widgets', 'Widget', JSON.parse(text) as JsonObject)]);
  const object = {
    ...widget,
    spec: JSON.parse('{"__proto__":null,"constructor":1,"toString":2}') as object,
    status: undefined,
  };
  expect(
    findings(JSON.parse(JSON.stringify(object)) as KubernetesObject, kinds).map((finding) => finding.split(':')[0]),
  ).toEqual(['schema-unknown-field /spec/toString']);
});
