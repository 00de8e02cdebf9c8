import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { duplicate } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, validateTokenRequests. */
export function* checkCsiDriver(object: JsonObject): Generator<Violation> {
  const requests = listOf(mapOf(object['spec'])['tokenRequests']);
  const repeated = duplicateItem(requests, ['audience'], { audience: '' });
  if (repeated >= 0)
    yield duplicate(['spec', 'tokenRequests', repeated, 'audience'], mapOf(requests[repeated])['audience']);
}
