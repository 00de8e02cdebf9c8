/** Every field of every custom resource with what its schema says about it: `volumes.spec.size` and the like. */
export function crdFields(crds) {
  const fields = crds.flatMap((crd) =>
    crd.spec.versions.flatMap(({ name, schema }) =>
      fieldsBelow(schema.openAPIV3Schema, `${crd.spec.names.plural}.${name}`),
    ),
  );
  return Object.fromEntries(fields);
}

function fieldsBelow({ properties = {}, items, additionalProperties, ...keywords }, path) {
  return [
    [path, keywords],
    ...Object.entries(properties).flatMap(([name, schema]) => fieldsBelow(schema, `${path}.${name}`)),
    ...(items === undefined ? [] : fieldsBelow(items, `${path}[]`)),
    ...(typeof additionalProperties === 'object' ? fieldsBelow(additionalProperties, `${path}.*`) : []),
  ];
}
