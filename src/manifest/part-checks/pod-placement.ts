import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validatePodAffinityTerm. */
export function* checkPodAffinityTerm(term: JsonObject, path: Path): Generator<Violation> {
  yield* checkLabelKeys(term, path);
}

/** Source: the same file, validateTopologySpreadConstraints. */
export function* checkSpreadConstraint(constraint: JsonObject, path: Path): Generator<Violation> {
  const { minDomains, whenUnsatisfiable } = constraint;
  if (isSet(minDomains) && whenUnsatisfiable !== 'DoNotSchedule') {
    const message = `minDomains is for whenUnsatisfiable: DoNotSchedule, but that is "${textOf(whenUnsatisfiable)}".`;
    yield conflict([...path, 'minDomains'], message, 'Remove minDomains, or write whenUnsatisfiable: DoNotSchedule.');
  }
  yield* checkLabelKeys(constraint, path);
}

/** Source: the same file, ValidateMatchLabelKeysAndMismatchLabelKeys. */
function* checkLabelKeys(holder: JsonObject, path: Path): Generator<Violation> {
  const [match, mismatch] = ['matchLabelKeys', 'mismatchLabelKeys'].map((field) => listOf(holder[field])) as [
    readonly unknown[],
    readonly unknown[],
  ];
  for (const [field, keys] of Object.entries({ matchLabelKeys: match, mismatchLabelKeys: mismatch })) {
    if (keys.length > 0 && !isSet(holder['labelSelector']))
      yield conflict([...path, field], `${field} needs a labelSelector.`, 'Add a labelSelector, or remove the keys.');
  }
  const both = match.findIndex((key) => mismatch.includes(key));
  if (both >= 0) {
    const message = `The label "${textOf(match[both])}" is both in matchLabelKeys and in mismatchLabelKeys.`;
    yield conflict([...path, 'matchLabelKeys', both], message, 'Keep one of them.');
  }
  const selector = mapOf(holder['labelSelector']);
  const seen = new Set(Object.keys(mapOf(selector['matchLabels'])));
  for (const expression of listOf(selector['matchExpressions'])) {
    const key = textOf(mapOf(expression)['key']);
    if (match.includes(key) && seen.has(key)) {
      const message = `The label "${key}" is both in matchLabelKeys and in labelSelector.`;
      yield conflict([...path, 'matchLabelKeys'], message, 'Keep one of them.');
    }
    seen.add(key);
  }
}
