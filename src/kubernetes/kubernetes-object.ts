/** Any value that JSON can hold; what a manifest is made of. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON mapping. */
export type JsonObject = { [key: string]: Json };

/** A Kubernetes object in wire spelling, as `kubectl apply` takes it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta;
  readonly [field: string]: unknown;
}

/** The part of `metadata` that a manifest in Git may carry. */
export interface ObjectMeta {
  readonly name: string;
  /** What the server begins a name of its own with. */
  readonly generateName?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** `Kind/name`, or `namespace/Kind/name` where there is a namespace: how messages call an object. */
export function resourceName(object: KubernetesObject): string {
  const { namespace } = object.metadata ?? {};
  const name = `${object.kind}/${nameOf(object)}`;
  return namespace === undefined ? name : `${asText(namespace)}/${name}`;
}

/** How messages call the object beside its kind: its name in quotes, or what is known of one that the server makes. */
export function shownName(object: KubernetesObject): string {
  return JSON.stringify(nameOf(object));
}

function nameOf({ metadata }: KubernetesObject): string {
  const { generateName, name } = metadata ?? {};
  // What is checked may lack what the type says.
  const given = name as unknown;
  if (given !== undefined && given !== null) return asText(given);
  return typeof generateName === 'string' ? `${generateName}*` : '(no name)';
}

/** A mapping may have a `toString` of its own, which is none. */
function asText(given: unknown): string {
  return typeof given === 'object' ? JSON.stringify(given) : String(given);
}
