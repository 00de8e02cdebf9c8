import type { ChartTable } from '../chart/chart-value';
import { mergeValues } from '../chart/merge-values';
import { parseSetFlag, SetFlagError } from '../chart/set-flag';
import { locatedInLayers, type ValuesLayer } from '../chart/values-layers';
import { looksWrapped, wrappedValues } from '../chart/wrapped-values';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { parseManifests, parseValues } from '../source/parse-manifest';
import type { Host } from './host';
import { readFileOf } from './read-file-of';
import { UsageError } from './usage-error';

/** Values of the command line, and where each of them was written. */
export interface ValuesLayers {
  readonly values: ChartTable;
  readonly diagnostics: readonly Diagnostic[];
  /** The finding with the place in the last source that has the value. */
  locate(diagnostic: Diagnostic): Diagnostic;
}

/** Reads `--values` and `--set` as Helm does: files in their order, then the single values. */
export function readValues(files: readonly string[], flags: readonly string[], host: Host): ValuesLayers {
  const diagnostics: Diagnostic[] = [];
  const layers = files.map((file): ValuesLayer => {
    const text = readFileOf(host, file);
    const name = file === '-' ? 'stdin' : file;
    const parsed = parseValues(text, name);
    if (looksWrapped(parsed.values as ChartTable)) refuseWrapped(text, name);
    diagnostics.push(...parsed.diagnostics);
    return { values: parsed.values as ChartTable, locate: (pointer) => parsed.locate(pointer) };
  });
  // Single values change lists of the files in place, so they are read into what the files come to.
  const merged = mergeValues(layers.map((layer) => layer.values));
  const values = flags.length === 0 ? merged : structuredClone(merged);
  for (const [index, flag] of flags.entries()) {
    readFlag(flag, values);
    layers.push(flagLayer(flag, index));
  }
  return { values, diagnostics, locate: (diagnostic) => locatedInLayers(diagnostic, layers) };
}

/** One finding that tells it all, instead of one for each key that no chart knows. */
function refuseWrapped(text: string, file: string): void {
  const finding = wrappedValues(parseManifests(text, file).documents, file);
  if (finding !== undefined) throw new DiagnosticsError([finding]);
}

function readFlag(flag: string, values: ChartTable): ChartTable {
  try {
    parseSetFlag(flag, values);
    return values;
  } catch (error) {
    if (!(error instanceof SetFlagError)) throw error;
    throw new UsageError(`--set ${flag}: ${error.message} Write it as key=value, such as longhornUI.replicas=1.`);
  }
}

/** The line of a single value is its number among them: the second `--set` is `--set:2:1`. */
function flagLayer(flag: string, index: number): ValuesLayer {
  return { values: readFlag(flag, {}), locate: () => ({ file: '--set', line: index + 1, column: 1 }) };
}
