/**
 * Durations in Go's spelling, which is what Longhorn reads and writes (`5m0s`).
 * Source: Go's package time, functions ParseDuration and Duration.String.
 */

const nanosecondsPerUnit: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3, // U+00B5, micro sign
  μs: 1e3, // U+03BC, Greek letter mu
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

// Written so that no digit can be read in two ways: texts of any length come in. Bundles are all ASCII, which is read quicker.
const part = /([0-9]*)(?:\.([0-9]*))?(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;

/** Nanoseconds of a text such as `1h30m`, or undefined where Go would refuse it. */
export function parseGoDuration(text: string): number | undefined {
  const isNegative = text.startsWith('-');
  const amount = /^[+-]/.test(text) ? text.slice(1) : text;
  if (amount === '0') return 0;
  if (amount === '') return undefined;
  let total = 0n;
  part.lastIndex = 0;
  while (part.lastIndex < amount.length) {
    const [, whole = '', fraction = '', unit] = part.exec(amount) ?? [];
    if (whole + fraction === '') return undefined;
    const digits = whole.replace(/^0+/, '');
    if (digits.length > 19) return undefined;
    const perUnit = nanosecondsPerUnit[unit!]!;
    total += BigInt(digits) * BigInt(perUnit) + nanosecondsOf(fraction, perUnit);
  }
  // A duration is an int64 of nanoseconds, about 292 years.
  if (total > (isNegative ? 2n ** 63n : 2n ** 63n - 1n)) return undefined;
  return isNegative ? -Number(total) : Number(total);
}

/** Of the digits behind a point; in the order of Go's calculation, which leaves out what is smaller than all units. */
function nanosecondsOf(fraction: string, perUnit: number): bigint {
  const digits = fraction.slice(0, 18);
  return BigInt(Math.floor(Number(digits) * (perUnit / 10 ** digits.length)));
}

/** The text that Go prints for a duration of whole milliseconds, such as `5m0s`, `1h0m0s`, `1.5s`, `250ms`, `0s`. */
export function goDuration(milliseconds: number): string {
  if (milliseconds !== 0 && milliseconds < 1000) return `${milliseconds}ms`;
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = `${(milliseconds - minutes * 60_000) / 1000}s`;
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours}h${minutes % 60}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}
