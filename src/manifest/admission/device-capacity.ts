import { parseQuantity } from '../../kubernetes/quantity';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, outOfRange, required } from '../violation';
import { amountOf } from './quantity-value';

const MOST_VALUES = 10;

/** How much of a device may be asked for. Source: kubernetes v1.36.3 pkg/apis/resource/validation/validation.go, validateRequestPolicy. */
export function* checkRequestPolicy(capacity: JsonObject, path: Path): Generator<Violation> {
  const policy = mapOf(capacity['requestPolicy']);
  const whole = amount(capacity['value']);
  const values = listOf(policy['validValues']);
  const hasRange = isSet(policy['validRange']);
  if (values.length > 0 && hasRange)
    return yield conflict([...path, 'validRange'], 'A policy lists values or has a range.', 'Keep one of them.');
  if ((values.length > 0 || hasRange) && !isSet(policy['default']))
    return yield required([...path, 'default'], 'Say what is given to who asks for nothing.');
  if (values.length > 0) yield* checkValues(values, policy['default'], whole, [...path, 'validValues']);
  if (hasRange) yield* checkRange(mapOf(policy['validRange']), policy['default'], whole, [...path, 'validRange']);
}

function amount(quantity: unknown): number {
  return amountOf(quantity ?? null) ?? 0;
}

/** The whole number that Go makes of a quantity. */
function wholeNumber(quantity: unknown): bigint {
  return parseQuantity(String(quantity ?? 0).trim()) ?? 0n;
}

/** Source: the same file, validateRequestPolicyValidValues. */
function* checkValues(values: readonly unknown[], preferred: unknown, whole: number, path: Path): Generator<Violation> {
  if (values.length > MOST_VALUES)
    yield outOfRange(path, `${values.length} items`, `more than ${MOST_VALUES}`, 'Remove some.');
  if (!values.some((value) => amount(value) === amount(preferred)))
    yield conflict(path, `The default ${String(preferred)} is not among the values.`, 'Add it, or write another one.');
  const seen = new Set<bigint>();
  for (const [index, value] of values.entries()) {
    const place: Path = [...path, index];
    if (seen.has(wholeNumber(value))) yield duplicate(place, value);
    else if (amount(value) > whole) yield tooMuch(place, value);
    else if (index > 0 && amount(value) < amount(values[index - 1]))
      yield outOfRange(place, value, 'which is less than the one before', 'Sort the values.');
    seen.add(wholeNumber(value));
  }
}

/** Source: the same file, validateRequestPolicyRange. */
function* checkRange(range: JsonObject, preferred: unknown, whole: number, path: Path): Generator<Violation> {
  const { min, max, step } = range;
  if (!isSet(min)) return;
  for (const [field, value] of Object.entries({ min, max }))
    if (isSet(value) && amount(value) > whole) yield tooMuch([...path, field], value);
  if (isSet(max) && amount(min) > amount(max))
    yield outOfRange([...path, 'max'], max, 'which is less than min', 'Write a larger quantity.');
  else if (amount(preferred) < amount(min) || (isSet(max) && amount(preferred) > amount(max)))
    yield conflict(path, `The default ${String(preferred)} is not within the range.`, 'Write another default.');
  if (!isSet(step)) return;
  const width = wholeNumber(step);
  const isReached = (value: unknown) => width !== 0n && (wholeNumber(value) - wholeNumber(min)) % width === 0n;
  if (amount(min) + amount(step) > whole) yield tooMuch([...path, 'step'], step);
  // The server breaks off over a step of nothing.
  else if (!isReached(preferred) || (isSet(max) && !isReached(max)))
    yield outOfRange(
      [...path, 'step'],
      step,
      'by which default and max are not reached from min',
      'Write another one.',
    );
}

function tooMuch(path: Path, quantity: unknown): Violation {
  return outOfRange(path, quantity, 'which is more than there is', 'Write a smaller quantity.');
}
