import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { groupBy } from '../diagnostics/group-by';

const codes = ['chart-value-text', 'chart-value-type'];
const weights: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * What the chart prints wrongly is wrong in the object that it is printed into too, where rules and schemas find it at the
 * same value. It is one mistake, and mended in the value: the chart's finding stays, and weighs as much as the worst.
 */
export function printedWrongly(findings: readonly Diagnostic[]): Diagnostic[] {
  const placeOf = ({ source }: Diagnostic): unknown => source && `${source.file}:${source.line}:${source.column}`;
  return [...groupBy(findings, placeOf)].flatMap(([place, same]) => {
    const ofChart = same.filter(({ code }) => codes.includes(code));
    if (place === undefined || ofChart.length === 0) return same;
    // What stands in the file itself, such as a key that is given twice, is about no object.
    const others = same.filter(({ code, resource }) => resource === undefined && !codes.includes(code));
    const [{ consequence, severity }] = same
      .filter((finding) => !others.includes(finding))
      .sort((a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity)) as [Diagnostic];
    return [...ofChart.map((finding) => ({ ...finding, severity, consequence })), ...others];
  });
}
