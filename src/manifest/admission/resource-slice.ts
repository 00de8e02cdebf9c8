import { duplicateItem } from '../duplicate-item';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, invalid, outOfRange, required } from '../violation';
import { checkRequestPolicy } from './device-capacity';
import { checkSize } from './device-configuration';

/** Source: kubernetes v1.36.3 pkg/apis/resource/types.go. */
const MOST = {
  devices: 128,
  devicesOfMore: 64,
  counterSets: 8,
  properties: 32,
  taints: 16,
  consumptions: 2,
  conditions: 4,
};

const NODES = ['nodeName', 'nodeSelector', 'allNodes'];

/** Source: kubernetes v1.36.3 pkg/apis/resource/validation/validation.go, validateResourceSliceSpec. */
export function* checkResourceSlice(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const devices = listOf(spec['devices']).map(mapOf);
  const sets = listOf(spec['sharedCounters']);
  yield* checkNodes(spec, [...NODES, 'perDeviceNodeSelection'], ['spec']);
  const terms = listOf(mapOf(spec['nodeSelector'])['nodeSelectorTerms']);
  if (terms.length > 1)
    yield outOfRange(['spec', 'nodeSelector', 'nodeSelectorTerms'], terms, 'more than one term', 'Keep one of them.');
  if (isSet(spec['devices']) && isSet(spec['sharedCounters']))
    yield conflict(['spec', 'sharedCounters'], 'A slice has devices or counters.', 'Write two slices.');
  const hasMore = devices.some((device) =>
    ['taints', 'consumesCounters'].some((field) => listOf(device[field]).length > 0),
  );
  yield* checkSize(devices, ['spec', 'devices'], hasMore ? MOST.devicesOfMore : MOST.devices);
  yield* checkUnique(devices, 'name', ['spec', 'devices']);
  for (const [index, device] of devices.entries())
    yield* checkDevice(device, spec['perDeviceNodeSelection'] === true, ['spec', 'devices', index]);
  yield* checkSize(sets, ['spec', 'sharedCounters'], MOST.counterSets);
  yield* checkUnique(sets, 'name', ['spec', 'sharedCounters']);
  yield* checkCounters(sets, ['spec', 'sharedCounters']);
}

/** One of the fields says where the devices are. Those that are yes or no are never no. */
function* checkNodes(owner: JsonObject, fields: readonly string[], path: Path): Generator<Violation> {
  const given = fields.filter((field) => isSet(owner[field]));
  for (const field of given)
    if (owner[field] === false) yield invalid([...path, field], false, 'which is never said', 'Remove it.');
  if (given.length === 0) yield required([...path, fields[0]!], `Write one of ${fields.join(', ')}.`);
  if (given.length > 1) yield conflict([...path, given[1]!], `${given.join(' and ')} are given.`, 'Keep one of them.');
}

function* checkUnique(items: readonly unknown[], field: string, path: Path): Generator<Violation> {
  const repeated = duplicateItem(items as JsonObject[], [field], { [field]: '' });
  if (repeated >= 0) yield duplicate([...path, repeated, field], mapOf(items[repeated])[field]);
}

function* checkCounters(owners: readonly unknown[], path: Path): Generator<Violation> {
  for (const [index, owner] of owners.entries()) {
    const count = Object.keys(mapOf(mapOf(owner)['counters'])).length;
    const place: Path = [...path, index, 'counters'];
    // That there is no mapping at all, the schema says.
    if (count === 0 && isSet(mapOf(owner)['counters'])) yield required(place, 'Add a counter.');
    if (count > MOST.properties)
      yield outOfRange(place, `${count} counters`, `more than ${MOST.properties}`, 'Remove some.');
  }
}

/** Source: the same file, validateDevice. */
function* checkDevice(device: JsonObject, isPlaced: boolean, path: Path): Generator<Violation> {
  yield* checkProperties(device, path);
  yield* checkSize(device['taints'], [...path, 'taints'], MOST.taints);
  const consumptions = listOf(device['consumesCounters']);
  yield* checkSize(consumptions, [...path, 'consumesCounters'], MOST.consumptions);
  yield* checkUnique(consumptions, 'counterSet', [...path, 'consumesCounters']);
  yield* checkCounters(consumptions, [...path, 'consumesCounters']);
  yield* checkConditions(device, path);
  if (isPlaced) {
    yield* checkNodes(device, NODES, path);
    if (isSet(device['nodeName'])) yield* badText([...path, 'nodeName'], device['nodeName'], 'dns-subdomain');
  } else
    for (const field of NODES.filter((name) => isSet(device[name])))
      yield conflict([...path, field], 'The slice says where its devices are.', 'Write perDeviceNodeSelection: true.');
}

/** Lists of values are behind a feature gate: the server drops them before it looks. */
const VALUES = ['bool', 'int', 'string', 'version'];

/** Source: the same file, validateDeviceAttribute and validateSingleAllocatableDeviceCapacity. */
function* checkProperties(device: JsonObject, path: Path): Generator<Violation> {
  const attributes = Object.entries(mapOf(device['attributes']));
  const capacities = Object.entries(mapOf(device['capacity']));
  const count = attributes.length + capacities.length;
  if (count > MOST.properties)
    yield outOfRange([...path, 'attributes'], `${count} with capacity`, `more than ${MOST.properties}`, 'Remove some.');
  for (const [name, attribute] of attributes) {
    const given = VALUES.filter((field) => isSet(mapOf(attribute)[field]));
    if (given.length !== 1)
      yield conflict(
        [...path, 'attributes', name],
        'An attribute has one value.',
        `Write one of ${VALUES.join(', ')}.`,
      );
  }
  for (const [name, capacity] of capacities) {
    const place: Path = [...path, 'capacity', name, 'requestPolicy'];
    if (!isSet(mapOf(capacity)['requestPolicy'])) continue;
    if (device['allowMultipleAllocations'] === true) yield* checkRequestPolicy(mapOf(capacity), place);
    else yield conflict(place, 'The device is given as a whole.', 'Write allowMultipleAllocations: true.');
  }
}

/** Source: the same file, validateDeviceBindingParameters. */
function* checkConditions(device: JsonObject, path: Path): Generator<Violation> {
  const wanted = listOf(device['bindingConditions']);
  const failures = listOf(device['bindingFailureConditions']);
  const seen = new Set<unknown>();
  for (const [field, conditions] of Object.entries({ bindingConditions: wanted, bindingFailureConditions: failures })) {
    const place: Path = [...path, field];
    yield* checkSize(conditions, place, MOST.conditions);
    if (conditions.length === 0 && wanted.length + failures.length > 0)
      yield required(place, 'Write bindingConditions and bindingFailureConditions, or none of them.');
    for (const [index, condition] of conditions.entries()) {
      if (seen.has(condition)) yield duplicate([...place, index], condition);
      seen.add(condition);
    }
  }
}
