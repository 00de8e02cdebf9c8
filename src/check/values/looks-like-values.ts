import type { ChartTable } from '../../chart/chart-value';
import { isNamedForLonghorn, valuesPlace } from './recognised-values';

/** Whether text that is no YAML was meant for values of Longhorn's chart, by its path or the keys before and after the mistake. */
export function looksLikeValues(file: string, text: string): boolean {
  return isNamedForLonghorn(file) || valuesPlace(file, keysOf(text)) !== undefined;
}

const key = /^( *)["']?([A-Za-z][\w.-]*)["']?[ \t]*:/gm;

/** The keys at the beginnings of lines: those without indentation, and below each all that are further in. */
function keysOf(text: string): ChartTable {
  const sections: [name: string, inside: [string, ChartTable][]][] = [];
  for (const [, indentation, name] of text.matchAll(key)) {
    if (indentation === '') sections.push([name!, []]);
    else sections.at(-1)?.[1].push([name!, {}]);
  }
  return Object.fromEntries(sections.map(([name, inside]) => [name, Object.fromEntries(inside)]));
}
