import { own } from '../../diagnostics/own';
import { parseQuantity } from '../../kubernetes/quantity';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, outOfRange, required } from '../violation';
import { amountOf } from './quantity-value';
import { isCounted, isOvercommitAllowed, resourceNameProblem } from './resource-name';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateResourceRequirements. */
export function* checkResources(
  resources: JsonObject,
  path: Path,
  nameProblem: (name: string) => string | undefined = resourceNameProblem,
): Generator<Violation> {
  const limits = mapOf(resources['limits']);
  const requests = mapOf(resources['requests']);
  for (const [group, amounts] of Object.entries({ limits, requests })) {
    for (const [name, quantity] of Object.entries(amounts))
      yield* checkAmount(name, quantity, [...path, group, name], nameProblem(name));
  }
  for (const [name, request] of Object.entries(requests)) yield* checkRequest(name, request, limits, path);
  const names = [...Object.keys(limits), ...Object.keys(requests)];
  if (names.some(isHugePages) && !names.includes('cpu') && !names.includes('memory'))
    yield conflict(path, 'Huge pages are asked for without cpu or memory.', 'Add a request for cpu or memory.');
}

/** What a pod takes beside its containers. Source: the same file, ValidateOverhead. */
export function* checkOverhead(amounts: JsonObject, path: Path): Generator<Violation> {
  for (const [name, quantity] of Object.entries(amounts))
    yield* checkAmount(name, quantity, [...path, name], resourceNameProblem(name));
}

function* checkAmount(name: string, quantity: unknown, path: Path, problem: string | undefined): Generator<Violation> {
  if (problem !== undefined)
    return yield invalid(
      path,
      name,
      problem,
      'Write cpu, memory, ephemeral-storage, hugepages-<size>, or a name with a domain.',
    );
  const amount = amountOf(quantity);
  if (amount === undefined) return;
  if (amount < 0) yield outOfRange(path, quantity, 'which is less than 0', 'Write a positive quantity.');
  else if (isCounted(name) && !Number.isInteger(amount))
    yield outOfRange(path, quantity, `but ${name} is counted in whole units`, 'Write a whole number.');
  else if (isHugePages(name)) {
    const size = Number(parseQuantity(name.slice('hugepages-'.length)) ?? 0);
    if (size < 1 || Math.ceil(amount) % size !== 0)
      yield outOfRange(path, quantity, `which is no multiple of the size of ${name}`, 'Write a multiple of it.');
  }
}

function* checkRequest(name: string, request: unknown, limits: JsonObject, path: Path): Generator<Violation> {
  const limit = amountOf(own(limits, name));
  const wanted = amountOf(request);
  const place: Path = [...path, 'requests', name];
  if (!Object.hasOwn(limits, name)) {
    if (!isOvercommitAllowed(name))
      yield required(
        [...path, 'limits', name],
        `Write the same as in requests: there is no more of ${name} than that.`,
      );
  } else if (wanted === undefined || limit === undefined) return;
  else if (wanted !== limit && !isOvercommitAllowed(name)) {
    const message = `The request for ${name} is ${String(request)}, but the limit is ${String(limits[name])}.`;
    yield conflict(place, message, 'Write the same in both.');
  } else if (wanted > limit) {
    const message = `The request for ${name} is ${String(request)}, more than the limit of ${String(limits[name])}.`;
    yield conflict(place, message, 'Raise the limit, or lower the request.');
  }
}

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

const RESIZABLE = new Set(['NotRequired']);

/** Source: the same file, validateResizePolicy and validateInitContainers. */
export function* checkResizePolicy(container: JsonObject, path: Path, mayRestart: boolean): Generator<Violation> {
  const seen = new Set<string>();
  for (const [index, item] of listOf(container['resizePolicy']).entries()) {
    const place: Path = [...path, 'resizePolicy', index];
    const name = textOf(mapOf(item)['resourceName']);
    if (seen.has(name)) yield conflict([...place, 'resourceName'], `There are two policies for ${name}.`, 'Keep one.');
    seen.add(name);
    const policy = textOf(mapOf(item)['restartPolicy']);
    if (!mayRestart && policy !== '' && !RESIZABLE.has(policy))
      yield conflict(
        [...place, 'restartPolicy'],
        `restartPolicy is "${policy}", but the container is never started again.`,
        'Write restartPolicy: NotRequired.',
      );
  }
}
