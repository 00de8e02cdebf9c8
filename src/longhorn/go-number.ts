/**
 * Numbers and truth values as Go's package strconv reads and writes them, which is how Longhorn reads a setting.
 * Every function takes the exact text; `trimSpace` is what Longhorn does before, in some places.
 */

const INT64_MAXIMUM = 2n ** 63n - 1n;
const SPACE = String.raw`[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const SPACE_AROUND = new RegExp(`^${SPACE}+|${SPACE}+$`, 'gu');

/** White space as Go's strings.TrimSpace sees it, which differs from JavaScript's by U+0085 and U+FEFF. */
export function trimSpace(text: string): string {
  return text.replace(SPACE_AROUND, '');
}

const bools: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ...['1', 't', 'T', 'TRUE', 'True'].map((word) => [word, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'False'].map((word) => [word, false] as const),
]);

/** All words that strconv.ParseBool takes; editors offer them in this order. */
export const goBools: readonly string[] = [...bools.keys()];

/** strconv.ParseBool. */
export function parseGoBool(text: string): boolean | undefined {
  return bools.get(text);
}

/** strconv.ParseInt with base 10 and 64 bits. */
export function parseGoInt(text: string): bigint | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace('+', ''));
  return value > INT64_MAXIMUM || value < -INT64_MAXIMUM - 1n ? undefined : value;
}

/** strconv.ParseFloat with 64 bits, but for hexadecimal numbers. */
export function parseGoFloat(text: string): number | undefined {
  if (/^nan$/i.test(text)) return NaN;
  const infinite = /^([+-]?)inf(inity)?$/i.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? -Infinity : Infinity;
  if (!/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/i.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** strconv.FormatFloat without an exponent and with as few digits as tell the number. */
export function formatGoFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-Inf' : '+Inf';
  const [, sign, digits, exponent] = /^(-?)([0-9.]+)(?:e([+-][0-9]+))?$/.exec(String(value))!;
  if (exponent === undefined) return String(value);
  const [whole, fraction = ''] = digits!.split('.');
  const point = whole!.length + Number(exponent);
  const all = whole! + fraction;
  if (point > 0) return sign! + all.padEnd(point, '0');
  return `${sign}0.${'0'.repeat(-point)}${all}`;
}
