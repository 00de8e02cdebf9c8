/** The items in an order, or those that form a loop. */
export type TopologicalOrder<T> = { readonly order: readonly T[] } | { readonly loop: readonly T[] };

/**
 * The items so that each comes after what has to come before it, and as they were given where nothing has to.
 * Linear in items and edges: each is visited once. What is named only by `before` takes part too.
 */
export function topologicalOrder<T>(items: Iterable<T>, before: (item: T) => Iterable<T>): TopologicalOrder<T> {
  const done = new Set<T>();
  const open = new Set<T>();
  for (const item of items) {
    if (done.has(item)) continue;
    const stack = [visit(item)];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const next = top.rest.next();
      if (next.done === true) {
        open.delete(top.item);
        done.add(top.item);
        stack.pop();
      } else if (open.has(next.value)) {
        const path = [...open];
        return { loop: path.slice(path.indexOf(next.value)) };
      } else if (!done.has(next.value)) {
        stack.push(visit(next.value));
      }
    }
  }
  return { order: [...done] };

  function visit(item: T): { item: T; rest: Iterator<T> } {
    open.add(item);
    return { item, rest: before(item)[Symbol.iterator]() };
  }
}
