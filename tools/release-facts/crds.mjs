/** Longhorn's CustomResourceDefinitions without prose, in the order of the manifest. */
export function customResourceDefinitions(documents) {
  return documents.filter((document) => document.kind === 'CustomResourceDefinition').map(withoutProse);
}

function withoutProse(crd) {
  const { annotations, labels, name } = crd.metadata;
  const ownLabels = Object.entries(labels).filter(([key]) => !key.startsWith('app.kubernetes.io/'));
  return {
    ...crd,
    metadata: { annotations, labels: Object.fromEntries(ownLabels), name },
    spec: { ...crd.spec, versions: crd.spec.versions.map(versionWithoutProse) },
  };
}

function versionWithoutProse(version) {
  const openAPIV3Schema = schemaWithoutProse(version.schema.openAPIV3Schema);
  const columns = version.additionalPrinterColumns?.map(({ description: _prose, ...column }) => column);
  return { ...version, ...(columns && { additionalPrinterColumns: columns }), schema: { openAPIV3Schema } };
}

/** Drops the keyword `description`; a property of that name stays, for it is a key of `properties`. */
function schemaWithoutProse(schema) {
  const entries = Object.entries(schema).filter(([keyword]) => keyword !== 'description');
  return Object.fromEntries(entries.map(([keyword, value]) => [keyword, withoutProseIn(keyword, value)]));
}

function withoutProseIn(keyword, value) {
  if (keyword === 'properties') return mapValues(value, schemaWithoutProse);
  if (keyword === 'items' || keyword === 'additionalProperties' || keyword === 'not') {
    return typeof value === 'object' ? schemaWithoutProse(value) : value;
  }
  if (keyword === 'allOf' || keyword === 'anyOf' || keyword === 'oneOf') return value.map(schemaWithoutProse);
  return value;
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
