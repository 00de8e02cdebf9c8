import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';

/** A definition of our own with one served version. */
export function definition(
  plural: string,
  kind: string,
  schema: JsonObject,
  more: { readonly scope?: string; readonly version?: JsonObject; readonly others?: readonly JsonObject[] } = {},
): KubernetesObject {
  const served = { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema }, ...more.version };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.things.example.com` },
    spec: {
      group: 'things.example.com',
      scope: more.scope ?? 'Namespaced',
      names: { plural, singular: kind.toLowerCase(), kind, listKind: `${kind}List` },
      versions: [served, ...(more.others ?? [])],
    },
  } as unknown as KubernetesObject;
}

const text: JsonObject = { type: 'string' };
const open = { 'x-kubernetes-preserve-unknown-fields': true };
const intOrString = { 'x-kubernetes-int-or-string': true };

/** Types, limits, formats, defaults, nulls, lists and maps, open and embedded parts; a status that is dropped on create. */
export const widgets = definition(
  'widgets',
  'Widget',
  {
    type: 'object',
    required: ['spec'],
    properties: {
      spec: {
        type: 'object',
        required: ['size', 'mode', 'owner'],
        properties: {
          size: { type: 'integer', format: 'int32', minimum: 1, maximum: 100 },
          mode: { type: 'string', enum: ['fast', 'slow'], default: 'slow' },
          owner: { type: 'string', nullable: true },
          step: { type: 'integer', multipleOf: 5, minimum: 0, exclusiveMinimum: true },
          ratio: { type: 'number', maximum: 1 },
          big: { type: 'integer', format: 'int64' },
          code: { type: 'string', pattern: '^(?i)[a-z][[:alnum:]]*$', minLength: 2, maxLength: 5 },
          colour: { type: 'string', enum: ['red', 'green'], nullable: true },
          on: { type: 'boolean' },
          port: {
            ...intOrString,
            anyOf: [{ type: 'integer' }, { type: 'string' }],
            pattern: '^[0-9]+%?$',
            maximum: 99,
          },
          when: { type: 'string', format: 'date-time' },
          site: { type: 'string', format: 'uri' },
          net: { type: 'string', format: 'cidr' },
          odd: { type: 'string', format: 'no-such-format' },
          tags: { type: 'array', items: text, maxItems: 3, 'x-kubernetes-list-type': 'set' },
          ports: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['name'],
              properties: { name: text, protocol: { type: 'string', default: 'TCP' }, value: { type: 'integer' } },
            },
            'x-kubernetes-list-type': 'map',
            'x-kubernetes-list-map-keys': ['name', 'protocol'],
          },
          labels: { type: 'object', additionalProperties: text, maxProperties: 2 },
          limits: { type: 'object', additionalProperties: { ...intOrString } },
          parts: {
            type: 'object',
            additionalProperties: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
          },
          nested: {
            type: 'object',
            default: {},
            properties: { depth: { type: 'integer', default: 3 }, deeper: { type: 'object', properties: { a: text } } },
          },
          free: { type: 'object', ...open, properties: { known: { type: 'object', properties: { a: text } } } },
          anything: { ...open },
          template: { type: 'object', 'x-kubernetes-embedded-resource': true, ...open },
          job: {
            type: 'object',
            'x-kubernetes-embedded-resource': true,
            properties: { spec: { type: 'object', properties: { count: { type: 'integer' } } } },
          },
          matrix: { type: 'array', items: { type: 'array', items: { type: 'number', nullable: true } } },
        },
      },
      status: {
        type: 'object',
        required: ['phase'],
        properties: { phase: { type: 'string', enum: ['Ready'] }, seen: { type: 'array', items: text } },
      },
    },
  },
  { version: { subresources: { status: {} } } },
);

export const widget = {
  apiVersion: 'things.example.com/v1',
  kind: 'Widget',
  metadata: { name: 'one', namespace: 'default', labels: { app: 'one' } },
  spec: {
    size: 3,
    mode: 'fast',
    owner: 'me',
    step: 10,
    ratio: 0.5,
    big: 12,
    code: 'Ab1',
    colour: 'red',
    on: true,
    port: 80,
    when: '2026-01-05T10:00:00Z',
    site: 'https://example.com/',
    net: '10.9.8.0/24',
    odd: 'x',
    tags: ['a', 'b'],
    ports: [
      { name: 'web', value: 1 },
      { name: 'web', protocol: 'UDP' },
    ],
    labels: { a: 'b' },
    limits: { cpu: 1, memory: '1Gi' },
    parts: { first: { id: 1 } },
    nested: { depth: 1, deeper: { a: 'x' } },
    free: { known: { a: 'x' }, other: 1 },
    anything: { a: [1, 'x'] },
    template: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', labels: { a: 'b' } }, data: { a: 'b' } },
    job: { apiVersion: 'batch/v1', kind: 'Job', spec: { count: 1 } },
    matrix: [[1, null], []],
  },
  status: { phase: 'Ready', seen: ['x'] },
} as unknown as KubernetesObject;

/** Conditions over several fields, a name that is restricted, and a status that counts. */
export const gadgets = definition(
  'gadgets',
  'Gadget',
  {
    type: 'object',
    properties: {
      metadata: { type: 'object', properties: { name: { type: 'string', maxLength: 8, pattern: '^g' } } },
      spec: {
        type: 'object',
        oneOf: [{ required: ['file'] }, { required: ['url'] }],
        anyOf: [{ required: ['cpu'] }, { required: ['memory'] }],
        not: { required: ['fast', 'safe'] },
        allOf: [{ properties: { level: { maximum: 9 } } }, { required: ['level'] }],
        properties: {
          file: text,
          url: { type: 'string', nullable: true },
          cpu: text,
          memory: text,
          fast: { type: 'boolean' },
          safe: { type: 'boolean' },
          level: { type: 'integer', default: 1 },
          kind: { type: 'string', default: 'none' },
          count: { type: 'integer' },
          sources: {
            type: 'array',
            items: {
              type: 'object',
              oneOf: [{ required: ['git'] }, { required: ['oci'] }],
              properties: { git: { type: 'object', properties: { url: text } }, oci: text },
            },
          },
          choice: {
            type: 'object',
            nullable: true,
            properties: { type: { type: 'string', default: 'A' }, a: { type: 'integer' }, b: { type: 'integer' } },
            oneOf: [
              { properties: { type: { enum: ['A'] } }, not: { required: ['b'] } },
              { properties: { type: { enum: ['B'] } }, required: ['b'] },
            ],
          },
        },
      },
      status: { type: 'object', required: ['ok'], properties: { ok: { type: 'boolean' } } },
    },
  },
  { scope: 'Cluster' },
);

export const gadget = {
  apiVersion: 'things.example.com/v1',
  kind: 'Gadget',
  metadata: { name: 'g-one' },
  spec: {
    file: '/a',
    cpu: '1',
    fast: true,
    level: 2,
    kind: 'x',
    count: 1,
    sources: [{ git: { url: 'x' } }, { oci: 'y' }],
    choice: { type: 'B', b: 1 },
  },
  status: { ok: true },
} as unknown as KubernetesObject;

/** Rules in CEL, and a version that is not served. */
export const policies = definition(
  'policies',
  'Policy',
  {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: {
          low: { type: 'integer' },
          high: { type: 'integer' },
          name: { type: 'string', maxLength: 20, 'x-kubernetes-validations': [{ rule: "self != 'root'" }] },
        },
        'x-kubernetes-validations': [{ rule: '!has(self.low) || !has(self.high) || self.low <= self.high' }],
      },
      other: text,
    },
  },
  {
    others: [
      { name: 'v1alpha1', served: false, storage: false, schema: { openAPIV3Schema: { type: 'object', ...open } } },
      { name: 'v1beta1', served: true, storage: false, schema: { openAPIV3Schema: { type: 'object', ...open } } },
    ],
  },
);

export const policy = {
  apiVersion: 'things.example.com/v1',
  kind: 'Policy',
  metadata: { name: 'p', namespace: 'default' },
  spec: { low: 1, high: 2, name: 'x' },
  other: 'y',
} as unknown as KubernetesObject;

/** The object with another value at a place; undefined takes it away. */
export function mutated(
  object: KubernetesObject,
  path: readonly (string | number)[],
  value: unknown,
): KubernetesObject {
  const copy = JSON.parse(JSON.stringify(object));
  const parent = path.slice(0, -1).reduce((place, key) => place[key], copy);
  if (value === undefined && Array.isArray(parent)) parent.splice(path.at(-1) as number, 1);
  else parent[path.at(-1)!] = value;
  return JSON.parse(JSON.stringify(copy));
}

const replacements = [
  undefined,
  null,
  'x',
  '',
  '7',
  0,
  7,
  -1,
  1.5,
  3e9,
  1e20,
  true,
  [],
  [null],
  ['x', 'x'],
  {},
  { zzz: 1 },
];

/** The object with each of its values taken away, made null, or made another one, and with a stray key in each mapping. */
export function mutationsOf(object: KubernetesObject): [name: string, object: KubernetesObject][] {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (path.length > 0) places.push(path);
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  // What the request's own path is made of stays.
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...rest } = object;
  walk(rest, []);
  return places.flatMap((path) => {
    const name = path.join('.');
    const all = replacements.map((value): [string, KubernetesObject] => [
      `${object.kind} ${name} = ${JSON.stringify(value) ?? 'nothing'}`,
      mutated(object, path, value),
    ]);
    const here = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], object);
    const isMap = typeof here === 'object' && here !== null && !Array.isArray(here);
    return isMap
      ? [...all, [`${object.kind} ${name} with a stray key`, mutated(object, [...path, 'zzz'], 'x')] as const].map(
          ([title, one]): [string, KubernetesObject] => [title, one],
        )
      : all;
  });
}
