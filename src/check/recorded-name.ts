/**
 * The name by which cdk8s has recorded the construct of an object, given the object's name with namespace and kind. cdk8s
 * records the bare name, of which only the last survives; LonghornApp records those that several share in full too. A
 * shared name finds the right construct in what LonghornApp records, and none, rather than a wrong one, in what App records.
 *
 * @param names of all objects, in full
 * @param recorded names in the file construct-metadata.json
 */
export function recordedName(names: readonly string[], recorded: object): (full: string) => string {
  const bare = (full: string): string => full.slice(full.lastIndexOf('/') + 1);
  const counts = new Map<string, number>();
  for (const full of names) counts.set(bare(full), (counts.get(bare(full)) ?? 0) + 1);
  return (full) => (Object.hasOwn(recorded, full) || counts.get(bare(full)) !== 1 ? full : bare(full));
}
