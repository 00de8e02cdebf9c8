import { own } from '../../diagnostics/own';
import { isQualifiedName } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, invalid, notOneOf, outOfRange, required } from '../violation';
import { amountOf } from './quantity-value';
import { isOvercommitAllowed, resourceNameProblem } from './resource-name';

const TYPES = ['Pod', 'Container', 'PersistentVolumeClaim'];
const FIELDS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;
/** Of pairs, the first may not be more than the second. */
const ORDER = [
  ['min', 'max'],
  ['min', 'defaultRequest'],
  ['defaultRequest', 'max'],
  ['defaultRequest', 'default'],
  ['min', 'default'],
  ['default', 'max'],
] as const;
const STANDARD =
  /^((limits\.|requests\.)?(cpu|memory|ephemeral-storage)|(requests\.)?(storage|hugepages-.*)|pods|resourcequotas|services(\.nodeports|\.loadbalancers)?|replicationcontrollers|secrets|configmaps|persistentvolumeclaims)$/;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateLimitRange. */
export function* checkLimitRange(object: JsonObject): Generator<Violation> {
  const seen = new Set<string>();
  for (const [index, item] of listOf(mapOf(object['spec'])['limits']).entries()) {
    const limit = mapOf(item);
    const path: Path = ['spec', 'limits', index];
    const type = textOf(limit['type']);
    if (type !== '' && !isQualifiedName(type)) yield* badText([...path, 'type'], type, 'qualified-name');
    else if (type !== '' && !type.includes('/') && !TYPES.includes(type))
      yield notOneOf([...path, 'type'], type, TYPES);
    if (seen.has(type)) yield duplicate([...path, 'type'], type);
    seen.add(type);
    yield* checkLimit(limit, type, path);
  }
}

function* checkLimit(limit: JsonObject, type: string, path: Path): Generator<Violation> {
  for (const field of ['default', 'defaultRequest'].filter((name) => type === 'Pod' && isSet(limit[name])))
    if (Object.keys(mapOf(limit[field])).length > 0)
      yield conflict([...path, field], `A limit for pods has no ${field}.`, 'Remove it.');
  const amounts = Object.fromEntries(FIELDS.map((field) => [field, mapOf(limit[field])])) as Record<string, JsonObject>;
  if (type === 'PersistentVolumeClaim' && !('storage' in amounts['min']!) && !('storage' in amounts['max']!))
    yield required([...path, 'max', 'storage'], 'Give the largest or the smallest size.');
  const names = new Set(FIELDS.flatMap((field) => Object.keys(amounts[field]!)));
  for (const name of names) {
    const field = FIELDS.find((other) => Object.hasOwn(amounts[other]!, name))!;
    const problem = nameProblem(name, type);
    if (problem !== undefined)
      yield invalid([...path, field, name], name, problem, 'Write a resource such as cpu, memory or storage.');
    else yield* checkAmounts(name, amounts, path);
  }
}

function nameProblem(name: string, type: string): string | undefined {
  if (type === 'Pod' || type === 'Container') return resourceNameProblem(name);
  if (!isQualifiedName(name)) return 'which is not a qualified name';
  return name.includes('/') || STANDARD.test(name) ? undefined : 'which no resource is called';
}

function* checkAmounts(name: string, amounts: Readonly<Record<string, JsonObject>>, path: Path): Generator<Violation> {
  const valueOf = (field: string) => amountOf(own(amounts[field]!, name));
  for (const [less, more] of ORDER) {
    const [a, b] = [valueOf(less), valueOf(more)];
    if (a !== undefined && b !== undefined && a > b)
      yield conflict(
        [...path, less, name],
        `${less} of ${name} is ${String(amounts[less]![name])}, more than ${more} ${String(amounts[more]![name])}.`,
        'Lower the one, or raise the other.',
      );
  }
  const [fallback, request] = [valueOf('default'), valueOf('defaultRequest')];
  if (!isOvercommitAllowed(name) && fallback !== undefined && request !== undefined && fallback !== request)
    yield conflict(
      [...path, 'defaultRequest', name],
      `There is no more of ${name} than is asked for.`,
      'Write the same as in default.',
    );
  const [ratio, most, least] = [valueOf('maxLimitRequestRatio'), valueOf('max'), valueOf('min')];
  if (ratio === undefined) return;
  const place: Path = [...path, 'maxLimitRequestRatio', name];
  if (ratio < 1) yield outOfRange(place, amounts['maxLimitRequestRatio']![name], 'less than 1', 'Write 1 or more.');
  else if (most !== undefined && least !== undefined && ratio > most / least)
    yield outOfRange(
      place,
      amounts['maxLimitRequestRatio']![name],
      `more than max divided by min: ${most / least}`,
      'Lower it.',
    );
}
