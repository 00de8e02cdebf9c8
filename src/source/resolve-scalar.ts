/**
 * What a plain scalar of YAML means to Kubernetes: sigs.k8s.io/yaml reads with go-yaml v2, which has rules of its own
 * between YAML 1.1 and 1.2. Source: go.yaml.in/yaml/v2 v2.4.4 resolve.go.
 * An integer that a double cannot hold comes back as a bigint; `.inf` and `.nan` as the numbers that JSON refuses.
 */
export function resolveScalar(text: string): string | number | bigint | boolean | null {
  const word = words.get(text);
  if (word !== undefined) return word;
  const first = text.charCodeAt(0);
  if (first === DOT) return resolveFloat(text);
  if ((first >= ZERO && first <= NINE) || first === PLUS || first === MINUS) return resolveNumber(text);
  return text;
}

const [DOT, ZERO, NINE, PLUS, MINUS] = [0x2e, 0x30, 0x39, 0x2b, 0x2d];

const words = new Map<string, number | boolean | null>([
  ...spellings(true, 'y Y yes Yes YES true True TRUE on On ON'),
  ...spellings(false, 'n N no No NO false False FALSE off Off OFF'),
  ...spellings(null, '~ null Null NULL'),
  ...spellings(NaN, '.nan .NaN .NAN'),
  ...spellings(Infinity, '.inf .Inf .INF +.inf +.Inf +.INF'),
  ...spellings(-Infinity, '-.inf -.Inf -.INF'),
  ['', null],
]);

function spellings<T>(value: T, list: string): [string, T][] {
  return list.split(' ').map((spelling) => [spelling, value]);
}

/** Whether a scalar that resolves to a number is an integer to go-yaml: `1e3` and `2.0` are floats. */
export function isInteger(text: string): boolean {
  return resolveInteger(text.replaceAll('_', '')) !== undefined;
}

function resolveNumber(text: string): string | number | bigint {
  const digits = text.replaceAll('_', '');
  return resolveInteger(digits) ?? (decimal.test(digits) ? finite(digits, text) : text);
}

const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const integer = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
/** After `0b` go-yaml reads a second sign. */
const signedBinary = /^0b([-+])([01]+)$/;

function resolveInteger(digits: string): number | bigint | undefined {
  const binary = signedBinary.exec(digits);
  const match = integer.exec(binary ? `${binary[1]}0b${binary[2]}` : digits);
  if (!match) return undefined;
  const [, sign, body] = match as unknown as [string, string, string];
  const magnitude = BigInt(body.replace(/^0[oO]?(?=[0-7])/, '0o'));
  const value = sign === '-' ? -magnitude : magnitude;
  // Signed 64 bits, or unsigned 64 bits where there is no sign; what is larger is read as a float.
  if (value < -(2n ** 63n) || value >= (sign === '' ? 2n ** 64n : 2n ** 63n)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** What begins with its point is read by Go's own rule, which wants a digit on both sides of an underscore. */
function resolveFloat(text: string): string | number {
  return pointFirst.test(text) ? finite(text.replaceAll('_', ''), text) : text;
}

const pointFirst = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;

function finite(digits: string, text: string): string | number {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}
