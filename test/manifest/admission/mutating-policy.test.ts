import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const group = 'admissionregistration.k8s.io/v1';
const rule = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] };
const patch = { patchType: 'ApplyConfiguration', applyConfiguration: { expression: 'Object{}' } };
const policy = (spec: JsonObject) =>
  object(group, 'MutatingAdmissionPolicy', {
    spec: { reinvocationPolicy: 'Never', matchConstraints: { resourceRules: [rule] }, mutations: [patch], ...spec },
  });
const about = (fields: JsonObject) => policy({ matchConstraints: { resourceRules: [{ ...rule, ...fields }] } });
const mutation = (fields: JsonObject) => policy({ mutations: [{ ...patch, ...fields }] });
const binding = (spec: JsonObject) => object(group, 'MutatingAdmissionPolicyBinding', { spec });
const first = '/spec/mutations/0';

describe('mutating policy', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['one patch', policy({}), []],
    ['no patch', policy({ mutations: [] }), ['schema-required /spec/mutations']],
    ['nothing to patch', policy({ matchConstraints: null }), ['schema-required /spec/matchConstraints']],
    ['nobody knows how often', policy({ reinvocationPolicy: null }), ['schema-required /spec/reinvocationPolicy']],
    [
      'what is deleted',
      about({ operations: ['CONNECT', 'DELETE'] }),
      ['schema-enum /spec/matchConstraints/resourceRules/0/operations/1'],
    ],
    [
      'a patch of another type',
      mutation({ patchType: 'JSONPatch' }),
      [`schema-required ${first}/jsonPatch`, `schema-conflict ${first}/applyConfiguration`],
    ],
    ['a patch of no type', mutation({ patchType: 'constructor' }), [`schema-enum ${first}/patchType`]],
    [
      'a blank patch',
      mutation({ applyConfiguration: { expression: ' ' } }),
      [`schema-required ${first}/applyConfiguration/expression`],
    ],
    [
      'a variable of no name',
      policy({ variables: [{ name: 'if', expression: ' ' }] }),
      ['schema-format /spec/variables/0/name', 'schema-required /spec/variables/0/expression'],
    ],
    [
      'parameters of no kind',
      policy({ paramKind: { apiVersion: 'a/b/c', kind: 'a b' } }),
      ['schema-format /spec/paramKind/apiVersion', 'schema-format /spec/paramKind/kind'],
    ],
    ['a binding', binding({ policyName: 'a' }), []],
    ['a binding of nothing', binding({}), ['schema-required /spec/policyName']],
    [
      'a binding for what is deleted',
      binding({ policyName: 'a', matchResources: { resourceRules: [{ ...rule, operations: ['DELETE'] }] } }),
      ['schema-enum /spec/matchResources/resourceRules/0/operations/0'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});

describe('resources of a rule', () => {
  const path = '/spec/matchConstraints/resourceRules/0/resources';

  it.each<[string[], string[]]>([
    [['*'], []],
    [['*', '*/status'], []],
    [['pods', '*'], []],
    [['*', 'pods'], [`schema-conflict ${path}`]],
    [['*/*', 'pods'], [`schema-conflict ${path}`]],
    [['pods/status', 'pods/*'], []],
    [['pods/*', 'pods/status'], [`schema-conflict ${path}/1`]],
    [['*/status', 'pods', 'pods/status'], [`schema-conflict ${path}/2`]],
  ])('%j', (resources, expected) => {
    expect(errors(about({ resources }))).toEqual(expected);
  });
});
