import { isTable, type ChartTable, type ChartValue } from '../../chart/chart-value';
import { printed } from '../../chart/go-text';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { stepsOf } from '../../diagnostics/json-pointer';
import type { Json } from '../../kubernetes/kubernetes-object';
import { valueAt } from '../templates';

/**
 * The repair for whoever writes values: hints of schemas are for those who write the object, as only `extraObjects` are.
 *
 * @param path where the value stands that brings the problem about
 * @param persists whether the problem is there with other values
 */
export function renderedHint(
  { code, hint }: Diagnostic,
  path: string,
  values: ChartTable,
  persists: (values: ChartTable) => boolean,
): string | undefined {
  const steps = stepsOf(path);
  if (path === '' || steps[0] === 'extraObjects') return hint;
  if (code === 'schema-unknown-kind') return 'Change the value, for which alone the chart makes the object.';
  const value = valueAt(values as Json, path);
  if (code !== 'schema-type' || hint !== inQuotes || typeof value === 'object') return hint;
  // A template that prints the value bare takes the quotes off, and the number is one again.
  const text = printed(value);
  const persistsQuoted = persists(withText(values, steps, text) as ChartTable);
  return persistsQuoted ? `Put quotes into the value: '"${text}"'.` : hint;
}

const inQuotes = 'Put what stands there in quotes.';

/** A copy with a text at the end of the steps. */
function withText(value: ChartValue, [step, ...rest]: readonly string[], text: string): ChartValue {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === step ? withText(item, rest, text) : item));
  }
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withText(item, rest, text) : item]),
  );
}
