import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { conflict, outOfRange } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/networking/validation/validation.go, validateServiceCIDRSpec. */
export function* checkServiceCidr(object: JsonObject): Generator<Violation> {
  const blocks = listOf(mapOf(object['spec'])['cidrs']).map(textOf);
  const path = ['spec', 'cidrs'];
  if (blocks.length > 2)
    yield outOfRange(path, blocks, 'more than two blocks', 'Write an object for each pair of them.');
  else if (blocks.length === 2 && blocks[0]!.includes(':') === blocks[1]!.includes(':'))
    yield conflict(path, 'Two blocks are of one family.', 'Write one of IPv4 and one of IPv6, or two objects.');
}
