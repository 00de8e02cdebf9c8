import type { Release } from '../longhorn/release';
import { isTable, type ChartTable } from './chart-value';

/** Where the chart has a value of this name, if there is one such place. */
export function placeOf(name: string, { chart }: Release): string | undefined {
  const places = [
    ...placesIn(chart.defaults as ChartTable, name, ''),
    ...chart.templateOnly.filter((path) => path.endsWith(`.${name}`)),
  ];
  return places.length === 1 ? places[0] : undefined;
}

function placesIn(table: ChartTable, name: string, prefix: string): string[] {
  return Object.entries(table).flatMap(([key, value]) => [
    ...(key === name ? [`${prefix}${key}`] : []),
    ...(isTable(value) ? placesIn(value, name, `${prefix}${key}.`) : []),
  ]);
}
