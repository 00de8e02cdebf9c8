import { isSet, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, outOfRange, required } from '../violation';

const EXEMPT = 'exempt';

/** Source: kubernetes v1.36.3 pkg/apis/flowcontrol/validation/validation.go, ValidatePriorityLevelConfigurationSpec. */
export function* checkPriorityLevel(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const { type, exempt, limited } = spec;
  const isExempt = mapOf(object['metadata'])['name'] === EXEMPT;
  if (isSet(type) && isExempt !== (type === 'Exempt'))
    yield conflict(
      ['spec', 'type'],
      `Exempt is the type of the level "${EXEMPT}", and of no other.`,
      isExempt ? 'Write type: Exempt.' : 'Write type: Limited.',
    );
  if (type === 'Exempt' && isSet(limited))
    yield conflict(['spec', 'limited'], 'A level of the type Exempt is not limited.', 'Remove it.');
  if (type !== 'Limited') return;
  if (isSet(exempt)) yield conflict(['spec', 'exempt'], 'A level of the type Limited is not exempt.', 'Remove it.');
  if (!isSet(limited)) yield required(['spec', 'limited'], 'Say how many requests the level takes.');
  yield* checkResponse(mapOf(mapOf(limited)['limitResponse']), ['spec', 'limited', 'limitResponse']);
}

/** Source: the same file, ValidateLimitResponse. */
function* checkResponse({ type, queuing }: JsonObject, path: Path): Generator<Violation> {
  if (type === 'Reject' && isSet(queuing))
    yield conflict([...path, 'queuing'], 'What is rejected does not queue.', 'Remove it, or write type: Queue.');
  if (type !== 'Queue') return;
  if (!isSet(queuing)) yield required([...path, 'queuing'], 'Describe the queues; {} takes the defaults.');
  else yield* checkQueues(mapOf(queuing), [...path, 'queuing']);
}

/** Source: kubernetes v1.36.3 pkg/apis/flowcontrol/v1/defaults.go. */
const DEFAULTS = { queues: 64, handSize: 8 };

/** What a hash has to choose by. Source: kubernetes v1.36.3 apiserver pkg/util/shufflesharding, MaxHashBits. */
const MOST_BITS = 60;

/** Source: the file above, ValidatePriorityLevelQueuingConfiguration. */
function* checkQueues(queuing: JsonObject, path: Path): Generator<Violation> {
  const queues = Number(queuing['queues'] ?? 0) || DEFAULTS.queues;
  const hand = Number(queuing['handSize'] ?? 0) || DEFAULTS.handSize;
  if (queues < 0 || hand < 0) return;
  if (hand > queues)
    yield outOfRange([...path, 'handSize'], hand, `which is more than the ${queues} queues`, 'Write a smaller number.');
  else if (Math.ceil(Math.log2(queues) * hand) > MOST_BITS)
    yield outOfRange([...path, 'handSize'], hand, `which is too many of ${queues} queues`, 'Write a smaller number.');
}
