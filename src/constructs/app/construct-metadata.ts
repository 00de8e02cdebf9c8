import { resourceName } from '../../kubernetes/kubernetes-object';
import type { PlacedObject } from './collect-charts';

/**
 * The text of cdk8s' `construct-metadata.json`, which knows an object by its name alone. Where several objects have
 * one name, each is there by its kind and namespace as well. Source: cdk8s-core src/app.ts writeConstructMetadata.
 */
export function constructMetadata(placed: readonly PlacedObject[]): string {
  const resources: Record<string, { path: string }> = {};
  const counts = new Map<string, number>();
  for (const { construct } of placed) counts.set(construct.name, (counts.get(construct.name) ?? 0) + 1);
  for (const { construct, object } of placed) {
    const entry = { path: construct.node.path };
    resources[construct.name] = entry;
    if (counts.get(construct.name)! > 1) resources[resourceName(object)] = entry;
  }
  return JSON.stringify({ version: '1.0.0', resources });
}
