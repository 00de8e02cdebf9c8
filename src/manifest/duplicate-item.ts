import type { Json } from '../kubernetes/kubernetes-object';

/**
 * Index of the first item of a list that repeats an earlier one in the key fields, or -1. Without keys the item itself
 * is the key (a set). An absent key field counts as its default.
 */
export function duplicateItem(
  items: readonly Json[],
  keys: readonly string[],
  defaults: Readonly<Record<string, Json>>,
): number {
  if (items.length < 2) return -1;
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, keys, defaults);
    if (seen.has(key)) return index;
    seen.add(key);
  }
  return -1;
}

function keyOf(item: Json, keys: readonly string[], defaults: Readonly<Record<string, Json>>): string {
  if (keys.length === 0 || item === null || typeof item !== 'object' || Array.isArray(item))
    return JSON.stringify(item);
  return JSON.stringify(keys.map((key) => item[key] ?? defaults[key] ?? null));
}
