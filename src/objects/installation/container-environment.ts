import type { JsonObject } from '../../kubernetes/kubernetes-object';

/** An environment variable with a fixed value. */
export function fixed(name: string, value: string): JsonObject {
  return { name, value };
}

/** An environment variable filled from a field of the pod. */
export function fromField(name: string, fieldPath: string): JsonObject {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
