/**
 * A key of a mapping as the text that sigs.k8s.io/yaml makes of it, or undefined where it refuses: no key, and an
 * unsigned integer beyond 63 bits. Source: sigs.k8s.io/yaml v1.6.0 yaml.go convertToJSONableObject.
 */
export function keyText(key: string | number | bigint | boolean | null | undefined): string | undefined {
  if (typeof key === 'string') return key;
  if (key === null || key === undefined) return undefined;
  if (typeof key === 'bigint') return key < 2n ** 63n ? String(key) : undefined;
  if (typeof key === 'boolean' || Number.isSafeInteger(key)) return String(key);
  return floatText(key);
}

/** Go's `strconv.FormatFloat(key, 'g', -1, 32)`: the fewest digits that name the same 32-bit float. */
function floatText(key: number): string {
  if (!Number.isFinite(key)) return Number.isNaN(key) ? '.nan' : key > 0 ? '.inf' : '-.inf';
  const float = Math.fround(key);
  if (!Number.isFinite(float)) return float > 0 ? '.inf' : '-.inf';
  let digits = 1;
  while (Math.fround(Number(float.toExponential(digits - 1))) !== float) digits++;
  const [mantissa, exponent] = float.toExponential(digits - 1).split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 21) return Number(float.toPrecision(digits)).toString();
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
