import { isDnsLabel } from '../../kubernetes/dns-names';
import { duplicateItem } from '../duplicate-item';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import { checkPodTemplate } from '../part-checks/metadata';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, invalid, required } from '../violation';
import { checkConfigurations, checkSelectors, checkSize } from './device-configuration';

/** Source: kubernetes v1.36.3 pkg/apis/resource/validation/validation.go, ValidateResourceClaim. */
export function checkResourceClaim(object: JsonObject): Iterable<Violation> {
  return checkDevices(mapOf(mapOf(object['spec'])['devices']), ['spec', 'devices']);
}

/** Source: the same file, ValidateResourceClaimTemplate: of the metadata only labels and annotations are looked at. */
export function* checkResourceClaimTemplate(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkPodTemplate(spec, ['spec']);
  yield* checkDevices(mapOf(mapOf(spec['spec'])['devices']), ['spec', 'spec', 'devices']);
}

const MOST_CHOICES = 8;

/** Source: the same file, validateDeviceClaim. */
function* checkDevices(devices: JsonObject, path: Path): Generator<Violation> {
  const requests = listOf(devices['requests']);
  const place: Path = [...path, 'requests'];
  yield* checkSize(requests, place);
  yield* checkNames(requests, place);
  for (const [index, request] of requests.entries()) yield* checkRequest(mapOf(request), [...place, index]);
  const known = namesOf(requests);
  yield* checkSize(devices['constraints'], [...path, 'constraints']);
  for (const [index, constraint] of listOf(devices['constraints']).entries())
    yield* checkConstraint(mapOf(constraint), known, [...path, 'constraints', index]);
  yield* checkConfigurations(devices['config'], [...path, 'config']);
  for (const [index, config] of listOf(devices['config']).entries())
    yield* checkReferences(listOf(mapOf(config)['requests']), known, [...path, 'config', index, 'requests']);
}

function* checkNames(requests: readonly unknown[], path: Path): Generator<Violation> {
  const names = requests.map((request) => textOf(mapOf(request)['name']));
  const repeated = duplicateItem(names, [], {});
  if (repeated >= 0) yield duplicate([...path, repeated, 'name'], names[repeated]);
}

/** What can be referred to: a request, and a choice of it after "/". */
function namesOf(requests: readonly unknown[]): Set<string> {
  const names = new Set<string>();
  for (const request of requests.map(mapOf)) {
    const name = textOf(request['name']);
    names.add(name);
    for (const choice of listOf(request['firstAvailable'])) names.add(`${name}/${textOf(mapOf(choice)['name'])}`);
  }
  return names;
}

/** Source: the same file, validateDeviceRequest. */
function* checkRequest(request: JsonObject, path: Path): Generator<Violation> {
  const { exactly } = request;
  const choices = listOf(request['firstAvailable']);
  if (!isSet(exactly) && choices.length === 0) yield required([...path, 'exactly'], 'Say which device is asked for.');
  if (isSet(exactly) && choices.length > 0)
    return yield conflict([...path, 'firstAvailable'], 'A request is for one device or a choice.', 'Keep one of them.');
  if (isSet(exactly)) yield* checkDevice(mapOf(exactly), [...path, 'exactly']);
  const place: Path = [...path, 'firstAvailable'];
  yield* checkSize(choices, place, MOST_CHOICES);
  yield* checkNames(choices, place);
  for (const [index, choice] of choices.entries()) yield* checkDevice(mapOf(choice), [...place, index]);
}

/** Source: the same file, validateExactDeviceRequest. */
function* checkDevice(device: JsonObject, path: Path): Generator<Violation> {
  if (device['allocationMode'] === 'All' && isSet(device['count']) && device['count'] !== 0)
    yield conflict([...path, 'count'], 'Who asks for all devices does not count them.', 'Remove it.');
  yield* checkSelectors(device['selectors'], [...path, 'selectors']);
  for (const [index, toleration] of listOf(device['tolerations']).entries())
    yield* checkToleration(mapOf(toleration), [...path, 'tolerations', index]);
}

/** Source: the same file, validateDeviceToleration. */
function* checkToleration(toleration: JsonObject, path: Path): Generator<Violation> {
  const value = textOf(toleration['value']);
  if (toleration['operator'] !== 'Exists') yield* badText([...path, 'value'], value, 'label-value');
  else if (value !== '')
    yield conflict([...path, 'value'], 'The operator Exists takes no value.', 'Remove it, or write operator: Equal.');
}

/** Source: the same file, validateDeviceConstraint. */
function* checkConstraint(constraint: JsonObject, known: ReadonlySet<string>, path: Path): Generator<Violation> {
  yield* checkReferences(listOf(constraint['requests']), known, [...path, 'requests']);
  const { matchAttribute, distinctAttribute } = constraint;
  if (!isSet(matchAttribute) && !isSet(distinctAttribute))
    yield required([...path, 'matchAttribute'], 'Name the attribute in which the devices agree, or differ.');
  // Beside the other one the server does not look at it.
  if (!isSet(matchAttribute)) yield* badText([...path, 'distinctAttribute'], distinctAttribute, 'full-attribute-name');
}

/** Source: the same file, validateRequestNameRef. */
function* checkReferences(names: readonly unknown[], known: ReadonlySet<string>, path: Path): Generator<Violation> {
  yield* checkSize(names, path);
  const seen = new Set<string>();
  for (const [index, name] of names.map(textOf).entries()) {
    const place: Path = [...path, index];
    if (seen.has(name)) yield duplicate(place, name);
    else if (!known.has(name) || !name.split('/').every(isDnsLabel))
      yield invalid(place, name, 'which is no request of the claim', `Write one of ${[...known].join(', ')}.`);
    seen.add(name);
  }
}
