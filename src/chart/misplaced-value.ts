import type { Release } from '../longhorn/release';
import { isTable, type ChartTable } from './chart-value';

/** By name: a file may have as many mistakes as lines, and the chart has hundreds of values. */
const known = new WeakMap<Release, ReadonlyMap<string, readonly string[]>>();

/** Where the chart has a value of this name, if there is one such place. */
export function placeOf(name: string, release: Release): string | undefined {
  let places = known.get(release);
  if (places === undefined) known.set(release, (places = placesByName(release)));
  const [place, ...others] = places.get(name) ?? [];
  return others.length === 0 ? place : undefined;
}

function placesByName({ chart }: Release): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const path of [...pathsIn(chart.defaults as ChartTable, ''), ...chart.templateOnly]) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const same = places.get(name);
    if (same === undefined) places.set(name, [path]);
    else same.push(path);
  }
  return places;
}

function pathsIn(table: ChartTable, prefix: string): string[] {
  return Object.entries(table).flatMap(([key, value]) => [
    `${prefix}${key}`,
    ...(isTable(value) ? pathsIn(value, `${prefix}${key}.`) : []),
  ]);
}
