import { listOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

const ALONE = ['operations', 'apiGroups', 'apiVersions'];

/** Which requests a webhook or a policy is asked about. Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation. */
export function* checkRule(rule: JsonObject, path: Path): Generator<Violation> {
  for (const field of ALONE) {
    const values = listOf(rule[field]);
    if (values.length > 1 && values.includes('*'))
      yield conflict([...path, field], `${field} has "*" beside others.`, 'Keep "*" alone.');
  }
}
