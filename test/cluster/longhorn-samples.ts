import type { Release } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import { listOf, mapOf, textOf } from '../../src/manifest/json-view';
import type { Json, JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';

/** One object of each of Longhorn's kinds, with every field that its CRD has. */
export function longhornSamples(release: Release): KubernetesObject[] {
  return crdsOf(release).map((crd) => {
    const { group, names, versions } = mapOf(crd['spec']);
    const version = mapOf(listOf(versions).find((item) => mapOf(item)['served'] === true));
    const properties = mapOf(mapOf(mapOf(version['schema'])['openAPIV3Schema'])['properties']);
    const fields = Object.entries(properties).filter(
      ([name]) => !['apiVersion', 'kind', 'metadata', 'status'].includes(name),
    );
    return {
      apiVersion: `${textOf(group)}/${textOf(version['name'])}`,
      kind: textOf(mapOf(names)['kind']),
      metadata: { name: 'sample', namespace: 'longhorn-system' },
      ...Object.fromEntries(fields.map(([name, schema]) => [name, valueOf(mapOf(schema))])),
    };
  });
}

/** A value that the schema takes. */
function valueOf(schema: JsonObject): Json {
  const choices = listOf(schema['enum']).filter((choice) => choice !== '');
  if (choices.length > 0) return choices[0]!;
  if (schema['x-kubernetes-int-or-string'] === true) return 1;
  if (schema['type'] === 'array') return [valueOf(mapOf(schema['items']))];
  if (schema['type'] === 'object') return objectOf(schema);
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'integer' || schema['type'] === 'number') return Math.max(Number(schema['minimum'] ?? 1), 1);
  if (schema['format'] === 'date-time') return '2026-01-05T10:00:00Z';
  return schema['format'] === 'int64' ? '1073741824' : 'text';
}

function objectOf(schema: JsonObject): JsonObject {
  const { additionalProperties, properties } = schema;
  if (properties === undefined) return { key: valueOf(mapOf(additionalProperties)) };
  return Object.fromEntries(
    Object.entries(mapOf(properties)).map(([name, property]) => [name, valueOf(mapOf(property))]),
  );
}
