import { isDnsSubdomain } from '../../kubernetes/formats';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, notOneOf, required } from '../violation';
import { checkOperator } from './label-selector';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateNodeSelector. */
export function* checkNodeSelector(selector: JsonObject, path: Path): Generator<Violation> {
  for (const [index, term] of listOf(selector['nodeSelectorTerms']).entries())
    yield* checkTerm(mapOf(term), [...path, 'nodeSelectorTerms', index], true);
}

/** Source: the same file, ValidatePreferredSchedulingTerms. */
export function* checkPreferredTerm(term: JsonObject, path: Path): Generator<Violation> {
  yield* checkTerm(mapOf(term['preference']), [...path, 'preference'], false);
}

/** What is only preferred may name values that no label can have. */
function* checkTerm(term: JsonObject, path: Path, isRequired: boolean): Generator<Violation> {
  for (const [index, item] of listOf(term['matchExpressions']).entries()) {
    const requirement = mapOf(item);
    const place: Path = [...path, 'matchExpressions', index];
    yield* checkOperator(requirement, place);
    const values = listOf(requirement['values']);
    const operator = textOf(requirement['operator']);
    if ((operator === 'Gt' || operator === 'Lt') && values.length !== 1)
      yield required([...place, 'values'], `Give one number to the operator ${operator}.`);
    if (!isRequired) continue;
    for (const [number, value] of values.entries()) yield* badText([...place, 'values', number], value, 'label-value');
  }
  for (const [index, item] of listOf(term['matchFields']).entries())
    yield* checkField(mapOf(item), [...path, 'matchFields', index]);
}

/** The only field that nodes are told apart by is the name. */
function* checkField(requirement: JsonObject, path: Path): Generator<Violation> {
  const operator = textOf(requirement['operator']);
  const values = listOf(requirement['values']);
  if (operator !== '' && operator !== 'In' && operator !== 'NotIn')
    yield notOneOf([...path, 'operator'], operator, ['In', 'NotIn']);
  else if (values.length !== 1) {
    const message = `A field of nodes is compared with one value, but ${values.length} are given.`;
    yield conflict([...path, 'values'], message, 'Write one term for each node.');
  }
  const key = textOf(requirement['key']);
  if (key !== '' && key !== 'metadata.name') yield notOneOf([...path, 'key'], key, ['metadata.name']);
  else {
    for (const [index, value] of values.entries())
      if (!isDnsSubdomain(textOf(value))) yield* badText([...path, 'values', index], textOf(value), 'dns-subdomain');
  }
}
