/**
 * The value of a key that comes from outside; undefined where the table has none. Every object also answers to the names
 * that JavaScript gives it, such as `constructor` and `toString`.
 */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
