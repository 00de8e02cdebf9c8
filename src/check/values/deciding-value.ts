import { isTable, type ChartTable, type ChartValue } from '../../chart/chart-value';
import { printed } from '../../chart/go-text';

/**
 * The value that brings a problem about: the deepest one without which the problem is gone. What a chart makes of a
 * value is up to its templates, so the values are tried rather than traced.
 *
 * @param persists whether the problem is there with other values
 * @param wrong what is wrong where the problem shows: of several values the one that says so is meant
 * @returns JSON pointer; "" where it takes several values together
 */
export function decidingValue(
  values: ChartTable,
  persists: (values: ChartTable) => boolean,
  wrong: ChartValue | undefined,
): string {
  const steps: string[] = [];
  for (;;) {
    const parent = valueAt(values, steps);
    const keys = typeof parent === 'object' && parent !== null ? Object.keys(parent) : [];
    const deciding = keys.filter((key) => !persists(without(values, [...steps, key]) as ChartTable));
    if (deciding.length === 0) return steps.map((step) => `/${escaped(step)}`).join('');
    steps.push(likeliest(deciding, parent as ChartTable, wrong));
  }
}

/** A switch only lets another value have its effect. */
function likeliest(keys: readonly string[], parent: ChartTable, wrong: ChartValue | undefined): string {
  return (
    keys.find((key) => wrong !== undefined && holds(parent[key]!, wrong)) ??
    keys.find((key) => typeof parent[key] !== 'boolean') ??
    keys[0]!
  );
}

/** Whether the value, or one below it, is printed as the other. */
function holds(value: ChartValue, wrong: ChartValue): boolean {
  if (typeof value !== 'object' || value === null) return printed(value) === printed(wrong);
  return Object.values(value).some((item) => holds(item as ChartValue, wrong));
}

function valueAt(value: ChartValue, steps: readonly string[]): ChartValue | undefined {
  return steps.reduce<ChartValue | undefined>((parent, step) => (parent as ChartTable | undefined)?.[step], value);
}

/** A copy without the value at the end of the steps. */
function without(value: ChartValue, [step, ...rest]: readonly string[]): ChartValue {
  const changed = (inner: ChartValue): ChartValue[] => (rest.length === 0 ? [] : [without(inner, rest)]);
  if (Array.isArray(value)) return value.flatMap((item, index) => (String(index) === step ? changed(item) : [item]));
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === step ? changed(item).map((inner) => [key, inner]) : [[key, item]],
    ),
  );
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
