/**
 * JSON whose objects and lists are broken into lines down to `depth` and are compact below, so that a change
 * of one fact is a change of one line.
 */
export function formatJson(value, depth) {
  return `${broken(value, depth, '')}\n`;
}

function broken(value, depth, indent) {
  if (depth === 0 || value === null || typeof value !== 'object' || Object.keys(value).length === 0) {
    return JSON.stringify(value);
  }
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + broken(item, depth - 1, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.keys(value).map(
    (key) => `${inner}${JSON.stringify(key)}: ${broken(value[key], depth - 1, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** A copy whose mappings are sorted by key, deeply; lists keep their order. */
export function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
