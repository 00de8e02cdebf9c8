const UNITS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * Value of a Kubernetes quantity (`500m`, `10Gi`, `1e3`), or undefined where it is none. As precise as a number is:
 * good for comparisons, not for arithmetic on single bytes beyond 2^53.
 * Source: kubernetes apimachinery pkg/api/resource/quantity.go.
 */
export function quantityValue(quantity: unknown): number | undefined {
  if (typeof quantity === 'number') return quantity;
  if (typeof quantity !== 'string') return undefined;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d*))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]?|[eE][+-]?\d+)$/.exec(quantity.trim());
  if (match === null) return undefined;
  const [, number, unit] = match as unknown as [string, string, string];
  // A lone point is a zero, as Go reads it.
  const value = number.endsWith('.') && number.length < 3 ? Number(`${number}0`) : Number(number);
  return unit in UNITS ? value * UNITS[unit]! : Number(number + unit);
}

/** Value of a quantity in a mapping of resources, where null is nothing at all. */
export function amountOf(quantity: unknown): number | undefined {
  return quantity === null ? 0 : quantityValue(quantity);
}
