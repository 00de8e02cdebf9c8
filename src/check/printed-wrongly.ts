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
    const [{ consequence, severity }] = [...same].sort(
      (a, b) => weights.indexOf(a.severity) - weights.indexOf(b.severity),
    ) as [Diagnostic];
    const others = same.filter(({ code }) => code.startsWith('chart-') && !codes.includes(code));
    return [...ofChart.map((finding) => ({ ...finding, severity, consequence })), ...others];
  });
}
