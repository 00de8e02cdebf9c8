import type { Release } from '../longhorn/release';
import { settingProblem, type SettingValueRule } from '../longhorn/setting-value';
import { isSet, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** The mistake that a rule finds in the value of a Setting object, where there is one; a value of a wrong JSON type is none. */
export function* settingProblemsOf(
  rule: SettingValueRule,
  { object }: Resource,
  { settings }: Release,
): Generator<{ readonly path: string; readonly message: string; readonly hint: string }> {
  const { metadata, value } = object;
  const name = textOf(metadata?.name);
  if (!Object.hasOwn(settings, name) || (isSet(value) && typeof value !== 'string')) return;
  // The API server fills in an empty text where there is none.
  const problem = settingProblem(settings[name]!, name, textOf(value));
  if (problem?.rule !== rule) return;
  // A value in the wrong place is a field too many, and the schema says so.
  if (!isSet(value) && (isSet(object['spec']) || isSet(object['data']))) return;
  yield {
    path: rule === 'setting-read-only' ? '/metadata/name' : '/value',
    message: problem.message,
    hint: problem.hint,
  };
}
