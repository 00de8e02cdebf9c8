import { own } from '../../diagnostics/own';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

/** What a selector of pods asks for. */
export function partsOf(selector: unknown): { match: JsonObject; expressions: readonly JsonObject[] } {
  return {
    match: mapOf(mapOf(selector)['matchLabels']),
    expressions: listOf(mapOf(selector)['matchExpressions']).map(mapOf),
  };
}

/** Whether the pods of a template are among those that the selector is for; the template stands at the path. */
export function* checkLabels(selector: unknown, template: JsonObject, path: Path): Generator<Violation> {
  const { match, expressions } = partsOf(selector);
  const labels = mapOf(mapOf(template['metadata'])['labels']);
  const wrong = Object.entries(match).find(([key, value]) => own(labels, key) !== value);
  if (wrong !== undefined) {
    const found = Object.hasOwn(labels, wrong[0]) ? `has "${String(labels[wrong[0]])}"` : 'does not have it';
    yield conflict(
      [...path, 'metadata', 'labels'],
      `The selector wants the label ${wrong[0]}: "${String(wrong[1])}", but the pod template ${found}.`,
      'Write the same labels in both.',
    );
  } else if (!expressions.every((expression) => matches(expression, labels))) {
    yield conflict(
      [...path, 'metadata', 'labels'],
      "The selector's matchExpressions do not match the labels of the pod template.",
      'Write labels that match.',
    );
  }
}

function matches(expression: JsonObject, labels: JsonObject): boolean {
  const value = own(labels, textOf(expression['key']));
  const values = listOf(expression['values']);
  if (expression['operator'] === 'In') return value !== undefined && values.includes(value);
  if (expression['operator'] === 'NotIn') return value === undefined || !values.includes(value);
  if (expression['operator'] === 'Exists') return value !== undefined;
  return expression['operator'] !== 'DoesNotExist' || value === undefined;
}
