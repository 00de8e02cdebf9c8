import type { Json } from '../kubernetes/kubernetes-object';
import { isInteger } from './resolve-scalar';

/**
 * A key of a mapping as the text that sigs.k8s.io/yaml makes of it, or undefined where it refuses: no key, and an
 * unsigned integer beyond 63 bits. `text` is how the key is written. Source: sigs.k8s.io/yaml v1.6.0 yaml.go convertToJSONableObject.
 */
export function keyText(key: Json | bigint | undefined, text: string): string | undefined {
  if (typeof key === 'string') return key;
  if (typeof key === 'boolean') return String(key);
  if (typeof key === 'bigint') return key < 2n ** 63n ? String(key) : undefined;
  if (typeof key === 'number') return isInteger(text) ? String(key) : floatText(key);
  return undefined;
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
  if (power >= -4 && power < 6) return Number(float.toPrecision(digits)).toString();
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
