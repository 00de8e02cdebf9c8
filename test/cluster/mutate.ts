import type { Json, JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';

/** An object with one thing changed. */
export interface Mutation {
  /** `Kind/name path: what was done`. */
  readonly title: string;
  readonly path: readonly (string | number)[];
  /** What stands there now; undefined where nothing does. */
  readonly value: Json | undefined;
  readonly object: KubernetesObject;
}

type Path = readonly (string | number)[];

const texts = [
  ...[
    '',
    ' ',
    'A B',
    'UPPER',
    '/x',
    'x/',
    'a/b/c',
    'a..b',
    '..',
    '.',
    '-1',
    '0',
    '5',
    '1.5',
    '101%',
    'null',
    'é',
    'x,y',
  ],
  ...['a_b', 'x.', '10.0.0.1/8', '10.0.0.0/8', '127.0.0.1', '::1', 'a=b', 'a'.repeat(64), 'a'.repeat(300)],
];
const numbers = [0, -1, 1, 99, 70000, 1.5, 2 ** 31, 1e21];

/** Every change of every field of the object: dropped, renamed, of another type, out of range. */
export function* mutationsOf(object: KubernetesObject): Generator<Mutation> {
  const name = `${object.kind}/${object.metadata.name}`;
  for (const path of pathsOf(object as unknown as Json)) {
    const place = path.join('.');
    // Both decide where a request goes, before anybody looks at it.
    if (['apiVersion', 'kind', 'metadata.namespace'].includes(place)) continue;
    const key = path.at(-1)!;
    const old = path.reduce<Json>((value, step) => (value as JsonObject)[step]!, object as unknown as Json);
    const changed = (value: Json | undefined, what: string): Mutation => ({
      title: `${name} ${place}: ${what}`,
      path,
      value,
      object: withValue(object, path, value),
    });
    if (typeof key === 'string') {
      yield changed(undefined, 'dropped');
      for (const other of [`${key}X`, key.toUpperCase() === key ? key.toLowerCase() : key.toUpperCase()])
        yield { ...changed(undefined, `renamed to ${other}`), object: renamed(object, path, other) };
    }
    for (const value of valuesInsteadOf(old)) yield changed(value, abbreviated(JSON.stringify(value)));
  }
}

function abbreviated(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function valuesInsteadOf(value: Json): Json[] {
  if (typeof value === 'string') return [...texts.filter((text) => text !== value), 5, true, null, [], {}];
  if (typeof value === 'number')
    return [...numbers.filter((number) => number !== value), String(value), 'x', true, null, []];
  if (typeof value === 'boolean') return [!value, String(value), 1, null];
  if (Array.isArray(value)) return [[], [...value, ...value], [null], ['x'], [{}], {}, 'x', null];
  return [{}, [], 'x', 5, null, { ...(value as JsonObject), other: 'x' }];
}

function* pathsOf(value: Json, path: Path = []): Generator<Path> {
  if (value === null || typeof value !== 'object') return;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    const below = [...path, key];
    yield below;
    yield* pathsOf((value as JsonObject)[key]!, below);
  }
}

function withValue(object: KubernetesObject, path: Path, value: Json | undefined): KubernetesObject {
  const copy = structuredClone(object);
  const parent = parentOf(copy, path);
  if (value === undefined) delete parent[path.at(-1)!];
  else parent[path.at(-1)!] = value;
  return copy;
}

function renamed(object: KubernetesObject, path: Path, name: string): KubernetesObject {
  const copy = structuredClone(object);
  const parent = parentOf(copy, path);
  const key = path.at(-1)!;
  parent[name] = parent[key]!;
  delete parent[key];
  return copy;
}

function parentOf(object: KubernetesObject, path: Path): JsonObject {
  return path.slice(0, -1).reduce((place, step) => place[step] as JsonObject, object as unknown as JsonObject);
}
