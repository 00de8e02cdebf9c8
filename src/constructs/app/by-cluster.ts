import type { IConstruct } from 'constructs';
import type { PlacedObject } from './collect-charts';
import type { InstallationFinder } from './installation-of';

/** The objects of each cluster of an app: those of one installation, and those of none. */
export function byCluster(
  placed: readonly PlacedObject[],
  { installationOf }: Pick<InstallationFinder, 'installationOf'>,
): PlacedObject[][] {
  const clusters = new Map<IConstruct | undefined, PlacedObject[]>();
  for (const one of placed) {
    const installation = installationOf(one.construct);
    const together = clusters.get(installation);
    if (together === undefined) clusters.set(installation, [one]);
    else together.push(one);
  }
  return [...clusters.values()];
}
