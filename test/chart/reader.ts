import type { ChartTable } from '../../src/chart/chart-value';
import { ChartValues } from '../../src/chart/chart-values';
import { coalesceValues } from '../../src/chart/merge-values';
import { releaseFor } from '../../src/longhorn/release';

/** Values over the defaults of a release, as the chart's templates see them. */
export function reader(values: ChartTable, version = '1.12.1'): ChartValues {
  return new ChartValues(coalesceValues(releaseFor(version).chart.defaults, values));
}

/** Code and path of what was found. */
export function found({ diagnostics }: Pick<ChartValues, 'diagnostics'>): string[] {
  return diagnostics.map(({ code, path, severity }) => `${severity} ${code} ${path}`);
}
