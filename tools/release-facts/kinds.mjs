/** `apiVersion kind` of each served version, and whether its objects have a namespace. */
export function kindsOfCrds(crds) {
  return crds.flatMap(({ spec }) =>
    spec.versions
      .filter(({ served }) => served)
      .map(({ name }) => [`${spec.group}/${name} ${spec.names.kind}`, spec.scope === 'Namespaced']),
  );
}

/** src/kubernetes/kinds.json from such pairs; the last of a name counts. */
export function kindsText(pairs) {
  const scopes = new Map(pairs);
  const names = [...scopes.keys()].sort();
  const list = (namespaced) => names.filter((name) => scopes.get(name) === namespaced);
  return `${JSON.stringify({ namespaced: list(true), cluster: list(false) }, null, 2)}\n`;
}
