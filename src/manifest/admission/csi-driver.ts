import { duplicateItem } from '../duplicate-item';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { duplicate, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, validateCSIDriverSpec. */
export function* checkCsiDriver(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const requests = listOf(spec['tokenRequests']);
  const repeated = duplicateItem(requests, ['audience'], { audience: '' });
  if (repeated >= 0)
    yield duplicate(['spec', 'tokenRequests', repeated, 'audience'], mapOf(requests[repeated])['audience']);
  if (isSet(spec['serviceAccountTokenInSecrets']) && requests.length === 0)
    yield required(['spec', 'tokenRequests'], 'Say which tokens are meant, or remove serviceAccountTokenInSecrets.');
}
