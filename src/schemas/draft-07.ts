import type { JsonObject } from '../kubernetes/kubernetes-object';
import { templateMarker } from '../manifest/template-text';

/** Text that another tool fills in before a cluster sees it: what comes of it is not known here. */
const filledIn: JsonObject = { type: 'string', pattern: templateMarker.source };

/** Refers to it from anywhere in a document. */
export const filledInReference: JsonObject = { $ref: '#/definitions/filledIn' };

/** A schema as a document of its own, which `filledInReference` may refer into. */
export function document(title: string, schema: JsonObject): JsonObject {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema, definitions: { filledIn } };
}

/** One of several schemas; null is a schema of its own. */
export function anyOf(schemas: readonly JsonObject[]): JsonObject {
  return schemas.length === 1 ? schemas[0]! : { anyOf: [...schemas] };
}

/** A mapping with these keys and no other. */
export function closed(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 && { required: [...required] }),
    properties,
  };
}

/** The schema, or text that another tool fills in; what is said about the value stays in front. */
export function orFilledIn({ default: usual, description, examples, ...schema }: JsonObject): JsonObject {
  return {
    ...(description !== undefined && { description }),
    ...(usual !== undefined && { default: usual }),
    ...(examples !== undefined && { examples }),
    anyOf: [schema, filledInReference],
  };
}
