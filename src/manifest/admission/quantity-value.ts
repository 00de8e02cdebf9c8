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
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]?|[eE][+-]?\d+)$/.exec(quantity.trim());
  if (match === null) return undefined;
  const [, number, unit] = match as unknown as [string, string, string];
  return unit in UNITS ? Number(number) * UNITS[unit]! : Number(number + unit);
}
