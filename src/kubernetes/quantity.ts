const INT64_MAXIMUM = 9223372036854775807n;

/** What a text must look like; a quantity without any digit mostly reads as zero, as it does upstream. */
const QUANTITY = /^([+-]?)(\d*)(?:\.(\d*))?(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/;

const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

/** Beyond this many places a number is larger than any int64, or rounds up to one: no need to write its digits out. */
const EXPONENT_LIMIT = 100;

/**
 * The whole number (of bytes, mostly) that a quantity such as `10Gi`, `2G`, `1.5Gi`, `1e9` or `1500m` stands for, or
 * undefined when the text is none. Fractions round away from zero. A value beyond int64 comes back as the largest
 * int64, which is how Kubernetes reads binary suffixes; its decimal ones overflow there, and mean nothing.
 *
 * Source: apimachinery v0.36 pkg/api/resource/quantity.go (ParseQuantity, Value).
 */
export function parseQuantity(text: string): bigint | undefined {
  return parseScaled(text, 0);
}

/** The same in thousandths, such as millicores of a CPU. */
export function parseMilliQuantity(text: string): bigint | undefined {
  return parseScaled(text, 3);
}

function parseScaled(text: string, places: number): bigint | undefined {
  const match = QUANTITY.exec(text);
  if (text === '' || match === null) return undefined;
  const [, sign, whole = '', fraction = '', binary, decimal, exponent] = match;
  const power = binary === undefined ? 0 : 10 * (BINARY.indexOf(binary) + 1);
  const tens = decimal === undefined ? exponentOf(exponent) : DECIMAL[decimal]!;
  // Upstream reads these in another way, which wants a digit.
  const wantsDigit = power >= 50 || (tens ?? 0) < -9;
  if (tens === undefined || (wantsDigit && whole + fraction === '')) return undefined;
  const digits = BigInt(whole + fraction || '0');
  const scale = tens - fraction.length + places;
  const amount = scaled(digits << BigInt(power), scale);
  return sign === '-' ? -amount : amount;
}

/** Upstream refuses what is no int64, and keeps 32 bits of it. */
function exponentOf(text = '0'): number | undefined {
  const exponent = BigInt(text);
  return exponent === BigInt.asIntN(64, exponent) ? Number(BigInt.asIntN(32, exponent)) : undefined;
}

/** `value * 10^scale`, rounded up and capped. */
function scaled(value: bigint, scale: number): bigint {
  if (value === 0n) return 0n;
  const size = value.toString().length;
  if (size + scale > EXPONENT_LIMIT) return INT64_MAXIMUM;
  if (size + scale < -EXPONENT_LIMIT) return 1n;
  const divisor = 10n ** BigInt(Math.max(0, -scale));
  const amount = (value * 10n ** BigInt(Math.max(0, scale)) + divisor - 1n) / divisor;
  return amount > INT64_MAXIMUM ? INT64_MAXIMUM : amount;
}

/**
 * Bytes in the spelling that Kubernetes stores for binary quantities: `10Gi`, `1536Mi`, `1000`. The largest suffix that
 * needs no fraction wins.
 */
export function formatQuantity(bytes: bigint): string {
  if (bytes === 0n) return '0';
  let value = bytes;
  let suffix = '';
  for (const next of BINARY) {
    if (value % 1024n !== 0n) break;
    value /= 1024n;
    suffix = next;
  }
  return `${value}${suffix}`;
}
