import { own } from '../../diagnostics/own';
import { isQualifiedName } from '../../kubernetes/formats';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, notOneOf, outOfRange, required } from '../violation';
import { amountOf } from './quantity-value';
import { isCounted } from './resource-name';

const COUNTED = [
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
];
const COMPUTE = ['cpu', 'memory'].flatMap((name) => [name, `limits.${name}`, `requests.${name}`]);
const STORAGE = ['ephemeral-storage', 'limits.ephemeral-storage', 'requests.ephemeral-storage', 'requests.storage'];
const NAMES = [...COMPUTE, ...COUNTED, ...STORAGE];

/** Which of the standard resources a scope can be about. Source: kubernetes v1.36.3 pkg/apis/core/helper/helpers.go. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  BestEffort: ['pods'],
  CrossNamespacePodAffinity: ['pods', ...COMPUTE],
  NotBestEffort: ['pods', ...COMPUTE],
  NotTerminating: ['pods', ...COMPUTE],
  PriorityClass: ['pods', ...COMPUTE],
  Terminating: ['pods', ...COMPUTE],
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateResourceQuotaSpec. */
export function* checkResourceQuota(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  for (const [name, quantity] of Object.entries(mapOf(spec['hard'])))
    yield* checkHard(name, quantity, ['spec', 'hard', name]);
  for (const [index, scope] of listOf(spec['scopes']).entries())
    yield* checkScope(textOf(scope), spec, ['spec', 'scopes', index]);
  yield* checkOpposites(listOf(spec['scopes']).map(textOf), ['spec', 'scopes']);
  const expressions = listOf(mapOf(spec['scopeSelector'])['matchExpressions']).map(mapOf);
  for (const [index, expression] of expressions.entries())
    yield* checkExpression(expression, spec, ['spec', 'scopeSelector', 'matchExpressions', index]);
  yield* checkOpposites(
    expressions.map(({ scopeName }) => textOf(scopeName)),
    ['spec', 'scopeSelector'],
  );
}

function isStandard(name: string): boolean {
  return NAMES.includes(name) || /^(requests\.)?hugepages-/.test(name);
}

function* checkHard(name: string, quantity: unknown, path: Path): Generator<Violation> {
  if (!isQualifiedName(name) || (!name.includes('/') && !isStandard(name)))
    return yield invalid(
      path,
      name,
      'which no quota is for',
      'Write a resource such as requests.storage, or one with a domain.',
    );
  const amount = amountOf(quantity);
  if (amount === undefined) return;
  if (amount < 0) yield outOfRange(path, quantity, 'which is less than 0', 'Write a positive quantity.');
  else if ((COUNTED.includes(name) || isCounted(name)) && !Number.isInteger(amount))
    yield outOfRange(path, quantity, `but ${name} is counted in whole units`, 'Write a whole number.');
}

function* checkScope(scope: string, spec: JsonObject, path: Path): Generator<Violation> {
  const fitting = own(SCOPES, scope);
  if (fitting === undefined) return yield notOneOf(path, scope, Object.keys(SCOPES));
  const wrong = Object.keys(mapOf(spec['hard'])).find((name) => isStandard(name) && !fitting.includes(name));
  if (wrong !== undefined)
    yield conflict(path, `The scope ${scope} is not for ${wrong}.`, 'Write a quota of its own for it.');
}

function* checkExpression(expression: JsonObject, spec: JsonObject, path: Path): Generator<Violation> {
  const scope = textOf(expression['scopeName']);
  const operator = textOf(expression['operator']);
  const hasValues = listOf(expression['values']).length > 0;
  if (scope !== '') yield* checkScope(scope, spec, [...path, 'scopeName']);
  const isPlain = !['PriorityClass', 'VolumeAttributesClass'].includes(scope);
  if (isPlain && operator !== '' && operator !== 'Exists') yield notOneOf([...path, 'operator'], operator, ['Exists']);
  else if ((operator === 'In' || operator === 'NotIn') && !hasValues) yield required([...path, 'values']);
  else if ((operator === 'Exists' || operator === 'DoesNotExist') && hasValues)
    yield conflict([...path, 'values'], `The operator ${operator} takes no values.`, 'Remove the values.');
}

function* checkOpposites(scopes: readonly string[], path: Path): Generator<Violation> {
  for (const scope of ['BestEffort', 'Terminating']) {
    if (scopes.includes(scope) && scopes.includes(`Not${scope}`))
      yield conflict(path, `${scope} and Not${scope} exclude each other.`, 'Keep one of them.');
  }
}
