/** Bounds of a number, both inclusive. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * A regular expression, for JavaScript and Go, of the whole numbers within bounds as Go reads them: with leading zeros and
 * plus signs. Bounds below zero are left out.
 */
export function integerPattern({ maximum, minimum }: Bounds = {}): string {
  if ((minimum ?? -1) < 0) return String.raw`[+-]?\d+`;
  if (minimum === 0 && maximum === undefined) return String.raw`\+?\d+|-0+`;
  const digits = String(minimum);
  const parts =
    maximum === undefined
      ? [...within(digits, '9'.repeat(digits.length)), String.raw`[1-9]\d{${digits.length},}`]
      : byLength(minimum!, maximum);
  const positive = String.raw`\+?0*(?:${parts.join('|')})`;
  return minimum === 0 ? `${positive}|-0+` : positive;
}

/** Numbers with the same count of digits are compared digit by digit. */
function byLength(minimum: number, maximum: number): string[] {
  const [low, high] = [String(minimum), String(maximum)];
  if (low.length === high.length) return within(low, high);
  return [...within(low, '9'.repeat(low.length)), ...byLength(10 ** low.length, maximum)];
}

/** Patterns of the numbers from one to another that has as many digits. */
function within(low: string, high: string): string[] {
  if (low === '') return [''];
  const rest = low.length - 1;
  const anyRest = rest === 0 ? '' : rest === 1 ? String.raw`\d` : String.raw`\d{${rest}}`;
  const isWhole = (from: string, to: string): boolean => /^0*$/.test(from.slice(1)) && /^9*$/.test(to.slice(1));
  const [first, last] = [Number(low[0]), Number(high[0])];
  if (isWhole(low, high)) return [digit(first, last) + anyRest];
  if (first === last) return within(low.slice(1), high.slice(1)).map((tail) => `${first}${tail}`);
  const lowEnd = `${first}${'9'.repeat(rest)}`;
  const highStart = `${last}${'0'.repeat(rest)}`;
  const from = isWhole(low, lowEnd) ? first : first + 1;
  const to = isWhole(highStart, high) ? last : last - 1;
  return [
    ...(from > first ? within(low, lowEnd) : []),
    ...(from <= to ? [digit(from, to) + anyRest] : []),
    ...(to < last ? within(highStart, high) : []),
  ];
}

function digit(from: number, to: number): string {
  if (from === to) return String(from);
  return from === 0 && to === 9 ? String.raw`\d` : `[${from}-${to}]`;
}
