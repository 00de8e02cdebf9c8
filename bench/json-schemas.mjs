// The schemas that check uses, as plain JSON Schema files for kubeconform: one for each kind, unknown fields refused.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes them into the folder; what --schema-location has to say is the result.
 *
 * @param written `out` with every reference written out, as in the catalogue that kubeconform takes by default, or `once`
 * with references into one file of definitions, as an API server publishes them
 */
export function writeJsonSchemas(folder, release, written) {
  mkdirSync(folder, { recursive: true });
  const { definitions, kinds } = JSON.parse(readFileSync('src/kubernetes/schemas/definitions.json', 'utf8'));
  const plain = Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, core(schema)]));
  for (const [apiVersion, kind, name] of Object.entries(kinds).map(([key, value]) => [...key.split(' '), value])) {
    write(apiVersion, kind, { $ref: `#/definitions/${name}` });
  }
  for (const { spec } of JSON.parse(readFileSync(`src/longhorn/releases/${release}.crds.json`, 'utf8'))) {
    for (const { name, schema } of spec.versions) {
      const { properties, ...rest } = custom(schema.openAPIV3Schema);
      // The API server judges the metadata of every kind.
      const metadata = { $ref: '#/definitions/meta.v1.ObjectMeta' };
      write(`${spec.group}/${name}`, spec.names.kind, { ...rest, properties: { ...properties, metadata } });
    }
  }
  if (written === 'once') writeFileSync(join(folder, 'definitions.json'), JSON.stringify({ definitions: plain }));
  return join(folder, '{{.Group}}_{{.ResourceAPIVersion}}_{{.ResourceKind}}.json');

  // kubeconform takes the version of a core kind for its group.
  function write(apiVersion, kind, schema) {
    const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : [apiVersion, apiVersion];
    writeFileSync(
      join(folder, `${group}_${version}_${kind.toLowerCase()}.json`),
      JSON.stringify(written === 'out' ? expanded(schema, plain) : referring(schema)),
    );
  }
}

function referring(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"definitions.json#/definitions/'));
}

/** Every reference written out; a loop ends in "anything". */
function expanded(schema, definitions, open = []) {
  if (Array.isArray(schema)) return schema.map((item) => expanded(item, definitions, open));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref !== 'string') return map(schema, (value) => expanded(value, definitions, open));
  const name = schema.$ref.slice('#/definitions/'.length);
  return open.includes(name) ? {} : expanded(definitions[name], definitions, [...open, name]);
}

function core(schema) {
  if (schema.$ref) return { $ref: `#/definitions/${schema.$ref}` };
  const result = {};
  if (schema.type) result.type = [schema.type, 'null'].flat();
  if (schema.properties) {
    const kind = { apiVersion: { type: 'string' }, kind: { type: 'string' } };
    result.properties = { ...kind, ...map(schema.properties, core) };
    result.additionalProperties = false;
  } else if (typeof schema.additionalProperties === 'object') {
    result.additionalProperties = core(schema.additionalProperties);
  }
  if (schema.items) result.items = core(schema.items);
  if (schema.enum) result.enum = [...schema.enum, null];
  if (schema.required) result.required = schema.required;
  return result;
}

function custom(schema) {
  const result = { ...schema };
  if (schema.properties) {
    result.properties = map(schema.properties, custom);
    if (schema['x-kubernetes-preserve-unknown-fields'] !== true) result.additionalProperties = false;
  }
  if (typeof schema.additionalProperties === 'object')
    result.additionalProperties = custom(schema.additionalProperties);
  if (schema.items) result.items = custom(schema.items);
  return result;
}

function map(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
