import { isSet } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { required } from '../violation';

/**
 * The CRDs allow an object without spec, but Longhorn's mutating webhook patches fields below it and fails.
 * Source: longhorn-manager webhook/resources/<kind>/mutator.go (JSON patch "replace" under /spec).
 */
export function* checkSpecIsThere(object: JsonObject): Generator<Violation> {
  if (!isSet(object['spec'])) yield required(['spec']);
}
