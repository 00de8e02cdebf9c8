import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { crd, errors, schemaPath } from './samples';

const withStatus = (schema: JsonObject, subresources: JsonObject) =>
  crd({
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        subresources,
        schema: { openAPIV3Schema: { type: 'object', ...schema } },
      },
    ],
  });

describe('root of a schema', () => {
  it('says only what holds for the status too, where that is a subresource', () => {
    const schema = { description: 'A thing.', required: ['spec'], anyOf: [{ required: ['spec'] }], nullable: false };
    expect(errors(withStatus(schema, { status: {} }))).toEqual([`schema-conflict ${schemaPath}/anyOf`]);
    expect(errors(withStatus(schema, {}))).toEqual([]);
  });

  it('needs no type where all fields are kept', () => {
    const schema = { 'x-kubernetes-preserve-unknown-fields': true };
    expect(errors(crd({}, schema))).toEqual([]);
    expect(errors(crd({}, {}))).toEqual([`schema-required ${schemaPath}/type`]);
  });
});
