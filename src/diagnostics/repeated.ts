/** The places of items that were there before. */
export function repeated(items: readonly unknown[]): ReadonlySet<number> {
  const seen = new Set<unknown>();
  const found = new Set<number>();
  for (const [index, item] of items.entries()) {
    if (seen.has(item)) found.add(index);
    seen.add(item);
  }
  return found;
}
