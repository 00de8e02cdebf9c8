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
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** `Kind/name`, or `namespace/Kind/name` where there is a namespace: how messages call an object. */
export function resourceName(object: KubernetesObject): string {
  const { name, namespace } = object.metadata ?? {};
  return namespace === undefined ? `${object.kind}/${name}` : `${namespace}/${object.kind}/${name}`;
}
