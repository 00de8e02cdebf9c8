import { pointerOf } from '../../diagnostics/json-pointer';
import { isTable, type ChartTable, type ChartValue } from '../../chart/chart-value';
import { printed } from '../../chart/go-text';

/**
 * The value that brings a problem about: the deepest one without which the problem is gone. What a chart makes of a
 * value is up to its templates, so the values are tried rather than traced.
 *
 * @param persists whether the problem is there without the value at the end of the steps
 * @param wrong what is wrong where the problem shows: of several values the one that says so is meant
 * @returns JSON pointer; "" where it takes several values together
 */
export function decidingValue(
  values: ChartTable,
  persists: (steps: readonly string[]) => boolean,
  wrong: ChartValue | undefined,
): string {
  const steps: string[] = [];
  for (;;) {
    const parent = valueAt(values, steps);
    const step = isParent(parent) ? likeliest(parent, wrong, (key) => !persists([...steps, key])) : undefined;
    if (step === undefined) return pointerOf(steps);
    steps.push(step);
  }
}

/** Of the values that decide, the one that says what is wrong; a switch only lets another value have its effect. */
function likeliest(
  parent: ChartTable,
  wrong: ChartValue | undefined,
  decides: (key: string) => boolean,
): string | undefined {
  const keys = Object.keys(parent);
  const saying = wrong === undefined ? [] : keys.filter((key) => holds(parent[key]!, wrong));
  // Whoever says it is tried first, as a try takes long.
  const found = saying.find(decides);
  if (found !== undefined) return found;
  const deciding = keys.filter((key) => !saying.includes(key) && decides(key));
  return deciding.find((key) => typeof parent[key] !== 'boolean') ?? deciding[0];
}

function isParent(value: ChartValue | undefined): value is ChartTable {
  return typeof value === 'object' && value !== null;
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
export function withoutValue(value: ChartValue, [step, ...rest]: readonly string[]): ChartValue {
  const changed = (inner: ChartValue): ChartValue[] => (rest.length === 0 ? [] : [withoutValue(inner, rest)]);
  if (Array.isArray(value)) return value.flatMap((item, index) => (String(index) === step ? changed(item) : [item]));
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === step ? changed(item).map((inner) => [key, inner]) : [[key, item]],
    ),
  );
}
