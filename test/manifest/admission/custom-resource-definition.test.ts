import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { crd, errors, schemaPath } from './samples';

const ruled = (rule: object) => crd({}, { type: 'object', 'x-kubernetes-validations': [{ ...rule }] });

describe('custom-resource-definition', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['CRD: name', crd({ names: { plural: 'others', kind: 'Other' } }), ['schema-format /metadata/name']],
    [
      'CRD: two storage versions',
      crd({
        versions: ['v1', 'v2'].map((name) => ({
          name,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object' } },
        })),
      }),
      ['schema-conflict /spec/versions'],
    ],
    [
      'CRD: no schema',
      crd({ versions: [{ name: 'v1', served: true, storage: true }] }),
      [`schema-required ${schemaPath}`],
    ],
    [
      'CRD: field without type',
      crd({}, { type: 'object', properties: { spec: { description: 'x' } } }),
      [`schema-required ${schemaPath}/properties/spec/type`],
    ],
    ['CRD: rule without a message', ruled({ rule: 'self.a == 1' }), []],
    ['CRD: rule with a line break at its end', ruled({ rule: 'self.a == 1\n' }), []],
    [
      'CRD: rule of two lines without a message',
      ruled({ rule: 'self.a == 1 &&\nself.b == 1' }),
      [`schema-required ${schemaPath}/x-kubernetes-validations/0/message`],
    ],
    [
      'CRD: rule with a blank message',
      ruled({ rule: 'self.a == 1', message: ' ' }),
      [`schema-format ${schemaPath}/x-kubernetes-validations/0/message`],
    ],
    [
      'CRD: unknown type',
      crd({}, { type: 'object', properties: { spec: { type: 'map' } } }),
      [`schema-enum ${schemaPath}/properties/spec/type`],
    ],
    [
      'CRD: look-ahead',
      crd({}, { type: 'object', properties: { a: { type: 'string', pattern: '^(?!x)' } } }),
      [`schema-format ${schemaPath}/properties/a/pattern`],
    ],
    [
      'CRD: open bracket',
      crd({}, { type: 'object', properties: { a: { type: 'array', items: { type: 'string', pattern: '[a-' } } } }),
      [`schema-format ${schemaPath}/properties/a/items/pattern`],
    ],
    [
      'CRD: default of another type',
      crd({}, { type: 'object', properties: { a: { type: 'integer', default: '1' } } }),
      [`schema-format ${schemaPath}/properties/a/default`],
    ],
    [
      'CRD: default in a mapping',
      crd(
        {},
        {
          type: 'object',
          properties: { a: { type: 'object', additionalProperties: { type: 'integer', default: '1' } } },
        },
      ),
      [],
    ],
    [
      'CRD: optional list key',
      crd(
        {},
        {
          type: 'object',
          properties: {
            a: {
              type: 'array',
              'x-kubernetes-list-type': 'map',
              'x-kubernetes-list-map-keys': ['name'],
              items: { type: 'object', properties: { name: { type: 'string' } } },
            },
          },
        },
      ),
      [`schema-required ${schemaPath}/properties/a/items/properties/name/default`],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
