import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { badText, conflict, duplicate } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateNode. */
export function* checkNode(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const taints = listOf(spec['taints']);
  const repeated = duplicateItem(taints, ['key', 'effect'], {});
  if (repeated >= 0) yield duplicate(['spec', 'taints', repeated], taints[repeated]);
  yield* checkBlocks(listOf(spec['podCIDRs']), textOf(spec['podCIDR']));
}

function* checkBlocks(blocks: readonly unknown[], first: string): Generator<Violation> {
  // Where the older field says something else, the server takes it instead. Source: pkg/apis/core/v1/conversion.go.
  if (first !== '' && blocks[0] !== first) return;
  const path = ['spec', 'podCIDRs'];
  for (const [index, block] of blocks.entries()) yield* badText([...path, index], block ?? '', 'cidr');
  const isPair = blocks.length === 2 && textOf(blocks[0]).includes(':') !== textOf(blocks[1]).includes(':');
  if (blocks.length > 1 && !isPair)
    yield conflict(path, 'A node has one block of each family.', 'Write one of IPv4 and one of IPv6.');
}
