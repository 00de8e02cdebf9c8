import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import type { InstallationInput } from '../objects/installation/input';
import type { ChartTable } from './chart-value';
import { ChartValues } from './chart-values';
import { credentialWarnings } from './credentials';
import { ignoredValueWarnings } from './ignored-values';
import { installationInput } from './installation-input';
import { knownValues } from './known-values';
import { coalesceValues } from './merge-values';

/** What chart values come to. */
export interface ChartResult {
  readonly input: InstallationInput;
  /** What is wrong or doubtful about the values; `path` is a JSON pointer into them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What the chart of a release installs with these values in a namespace. */
export function chartInput(values: ChartTable, release: Release, namespace: string): ChartResult {
  const known = knownValues(values, release);
  const reader = new ChartValues(coalesceValues(release.chart.defaults, known.values));
  const input = installationInput(reader, release, namespace);
  const shapes = known.diagnostics.map((diagnostic) => softened(diagnostic, reader));
  return {
    input,
    diagnostics: [
      ...shapes,
      ...reader.diagnostics,
      ...ignoredValueWarnings(reader, release),
      ...credentialWarnings(reader),
    ],
  };
}

/** A value of the wrong shape does no harm as long as what it belongs to is switched off. */
function softened(diagnostic: Diagnostic, reader: ChartValues): Diagnostic {
  if (diagnostic.code !== 'chart-value-type' || reader.wasAskedFor(diagnostic.path!)) return diagnostic;
  return { ...diagnostic, severity: 'warning' };
}
