import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/batch/validation/validation.go, validateSuccessPolicy. */
export function* checkSuccessPolicy(spec: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(spec['successPolicy'])) return;
  const rules = listOf(mapOf(spec['successPolicy'])['rules']);
  const place: Path = [...path, 'successPolicy', 'rules'];
  if (rules.length === 0) yield required(place, 'Add a rule.');
  const completions = typeof spec['completions'] === 'number' ? spec['completions'] : 0;
  for (const [index, rule] of rules.entries()) yield* checkRule(mapOf(rule), completions, [...place, index]);
}

function* checkRule(rule: JsonObject, completions: number, path: Path): Generator<Violation> {
  const { succeededCount, succeededIndexes } = rule;
  if (!isSet(succeededCount) && !isSet(succeededIndexes))
    yield required([...path, 'succeededCount'], 'Give succeededCount, succeededIndexes or both.');
  const indexes = isSet(succeededIndexes) ? countOf(textOf(succeededIndexes), completions) : undefined;
  if (typeof indexes === 'string')
    yield invalid(
      [...path, 'succeededIndexes'],
      succeededIndexes,
      indexes,
      'Write indexes and ranges in rising order, such as "0,2-4".',
    );
  if (typeof succeededCount !== 'number') return;
  const most = typeof indexes === 'number' ? indexes : completions;
  if (succeededCount < 0 || succeededCount > most)
    yield outOfRange(
      [...path, 'succeededCount'],
      succeededCount,
      `but the rule is about ${most} indexes`,
      `Write 0 to ${most}.`,
    );
}

/** How many indexes the text names, or what is wrong with it. */
function countOf(text: string, completions: number): number | string {
  if (text === '') return 0;
  let count = 0;
  let last = -1;
  for (const range of text.split(',')) {
    const match = /^([+-]?\d+)(?:-([+-]?\d+))?$/.exec(range);
    if (match === null) return 'which is no list of indexes';
    const [first, end] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (first <= last) return 'in which the indexes do not rise';
    if (end >= completions || first >= completions) return `but the last index is ${completions - 1}`;
    if (match[2] !== undefined && end <= first) return 'in which a range ends before it starts';
    count += end - first + 1;
    last = end;
  }
  return count;
}
