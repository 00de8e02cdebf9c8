import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const rule = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] };
const policy = (spec: JsonObject) =>
  object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', {
    spec: { matchConstraints: { resourceRules: [rule] }, validations: [{ expression: 'true' }], ...spec },
  });
const binding = (paramRef: JsonObject) =>
  object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding', {
    spec: { policyName: 'a', validationActions: ['Deny'], paramRef },
  });
const conditions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `a${index}`, expression: 'true' }));

describe('admission policy', () => {
  it.each<[string, ReturnType<typeof policy>, string[]]>([
    ['one rule', policy({}), []],
    ['no constraints', policy({ matchConstraints: null }), ['schema-required /spec/matchConstraints']],
    [
      'constraints of nothing',
      policy({ matchConstraints: {} }),
      ['schema-required /spec/matchConstraints/resourceRules'],
    ],
    [
      'constraints without operations',
      policy({ matchConstraints: { resourceRules: [{ ...rule, operations: [] }] } }),
      ['schema-required /spec/matchConstraints/resourceRules/0/operations'],
    ],
    [
      'any group beside one',
      policy({ matchConstraints: { resourceRules: [{ ...rule, apiGroups: ['*', 'apps'] }] } }),
      ['schema-conflict /spec/matchConstraints/resourceRules/0/apiGroups'],
    ],
    [
      'names of parts',
      policy({ matchConstraints: { resourceRules: [{ ...rule, resourceNames: ['a', 'a', 'b/c'] }] } }),
      ['schema-duplicate', 'schema-format'].map(
        (code, index) => `${code} /spec/matchConstraints/resourceRules/0/resourceNames/${index + 1}`,
      ),
    ],
    ['no rules', policy({ validations: [] }), ['schema-required /spec/validations']],
    [
      'a reason of its own',
      policy({ validations: [{ expression: 'true', reason: 'No' }] }),
      ['schema-enum /spec/validations/0/reason'],
    ],
    [
      'a blank rule',
      policy({ validations: [{ expression: ' ' }] }),
      ['schema-required /spec/validations/0/expression'],
    ],
    [
      'a blank message',
      policy({ validations: [{ expression: 'true', message: ' ' }] }),
      ['schema-format /spec/validations/0/message'],
    ],
    [
      'a blank expression of a message',
      policy({ validations: [{ expression: 'true', messageExpression: ' ' }] }),
      ['schema-required /spec/validations/0/messageExpression'],
    ],
    ['annotations alone', policy({ validations: [], auditAnnotations: [{ key: 'a', valueExpression: '"a"' }] }), []],
    [
      'annotations of no key, of one key and of no value',
      policy({
        auditAnnotations: [
          { key: 'a/b', valueExpression: 'a' },
          { key: 'c', valueExpression: 'a' },
          { key: 'c', valueExpression: ' ' },
        ],
      }),
      [
        'schema-format /spec/auditAnnotations/0/key',
        'schema-duplicate /spec/auditAnnotations/2/key',
        'schema-required /spec/auditAnnotations/2/valueExpression',
      ],
    ],
    ['64 conditions', policy({ matchConditions: conditions(64) }), []],
    ['65 conditions', policy({ matchConditions: conditions(65) }), ['schema-range /spec/matchConditions']],
    [
      'conditions of one name',
      policy({ matchConditions: ['true', 'false'].map((expression) => ({ name: 'a', expression })) }),
      ['schema-duplicate /spec/matchConditions/1/name'],
    ],
    ['parameters by name', binding({ name: 'a', parameterNotFoundAction: 'Deny' }), []],
    ['parameters of no name', binding({ parameterNotFoundAction: 'Deny' }), ['schema-required /spec/paramRef/name']],
    ['parameters by labels', binding({ selector: {}, parameterNotFoundAction: 'Deny' }), []],
    [
      'parameters by name and labels',
      binding({ name: 'a', selector: {}, parameterNotFoundAction: 'Deny' }),
      ['schema-conflict /spec/paramRef/selector'],
    ],
    [
      'parameters without a way out',
      binding({ name: 'a' }),
      ['schema-required /spec/paramRef/parameterNotFoundAction'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
