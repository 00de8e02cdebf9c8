import { pointerOf } from '../../diagnostics/json-pointer';
import { isTable, type ChartTable, type ChartValue } from '../../chart/chart-value';
import { printed } from '../../chart/go-text';
import type { Json } from '../../kubernetes/kubernetes-object';
import { exactly } from './values-part';

/**
 * The given value that a finding about a chart value is to stand at. Where the value itself is given, that is it; a
 * default takes part in what is wrong beside another value of its section, and a message quotes what it is about.
 *
 * @param pointer the chart value that the finding is about
 * @param message what the finding says
 */
export function givenValue(values: ChartTable, pointer: string, message: string): string {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const given = exactly(values as Json, at) as ChartValue | undefined;
    if (given === undefined) continue;
    return quotedLeaf(given, at, message) ?? pointer;
  }
  return pointer;
}

function quotedLeaf(value: ChartValue, at: string, message: string): string | undefined {
  if (typeof value !== 'object') return message.includes(`"${printed(value)}"`) ? at : undefined;
  if (!isTable(value)) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = quotedLeaf(item, `${at}${pointerOf([key])}`, message);
    if (found !== undefined) return found;
  }
  return undefined;
}
