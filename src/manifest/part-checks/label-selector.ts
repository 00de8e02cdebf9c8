import { listOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, required } from '../violation';

/** Source: apimachinery v0.36 pkg/apis/meta/v1/validation/validation.go, ValidateLabelSelectorRequirement. */
export function* checkSelectorRequirement(requirement: JsonObject, path: Path): Generator<Violation> {
  yield* checkOperator(requirement, path);
  for (const [index, value] of listOf(requirement['values']).entries())
    yield* badText([...path, 'values', index], value, 'label-value');
}

/** How many values an operator wants. */
export function* checkOperator(requirement: JsonObject, path: Path): Generator<Violation> {
  const operator = textOf(requirement['operator']);
  const count = listOf(requirement['values']).length;
  const place = [...path, 'values'];
  if ((operator === 'In' || operator === 'NotIn') && count === 0)
    yield required(place, `Name the values, or write another operator than ${operator}.`);
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0)
    yield conflict(place, `The operator ${operator} takes no values.`, 'Remove the values, or write operator: In.');
}
