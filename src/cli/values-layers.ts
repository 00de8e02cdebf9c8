import type { ChartTable } from '../chart/chart-value';
import { mergeValues } from '../chart/merge-values';
import { locatedInLayers, type ValuesLayer } from '../chart/values-layers';
import { looksWrapped, wrappedValues } from '../chart/wrapped-values';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { parseManifests, parseValues } from '../source/parse-manifest';
import type { Host } from './host';
import { readFileOf } from './read-file-of';
import { readSingleValues, type SingleValues } from './single-values';

/** Values of the command line, and where each of them was written. */
export interface ValuesLayers {
  readonly values: ChartTable;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read. */
  readonly files: readonly string[];
  /** The finding with the place in the last source that has the value. */
  locate(diagnostic: Diagnostic): Diagnostic;
}

/** Reads `--values`, `--set` and the like as Helm does: files in their order, then the single values. */
export function readValues(files: readonly string[], single: SingleValues, host: Host): ValuesLayers {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const readFile = (file: string): string => {
    const text = texts.get(file) ?? readFileOf(host, file);
    texts.set(file, text);
    return text;
  };
  const layers = files.map((file): ValuesLayer => {
    const text = readFile(file);
    const name = file === '-' ? 'stdin' : file;
    const parsed = parseValues(text, name);
    if (looksWrapped(parsed.values as ChartTable)) refuseWrapped(text, name);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.isEmpty) diagnostics.push(noValues(name));
    return { values: parsed.values as ChartTable, locate: (pointer) => parsed.locate(pointer) };
  });
  // Single values change lists of the files in place, so they are read into what the files come to.
  const merged = mergeValues(layers.map((layer) => layer.values));
  const values = structuredClone(merged);
  layers.push(...readSingleValues(single, values, readFile));
  const locate = (diagnostic: Diagnostic): Diagnostic => locatedInLayers(diagnostic, layers);
  return { values, diagnostics, files: [...texts.keys()], locate };
}

/** Helm takes it, and what was meant may be lost: yq prints null for a path that there is not. */
function noValues(file: string): Diagnostic {
  return {
    code: 'values-empty',
    severity: 'warning',
    message: `There are no values in ${file}: everything is as without.`,
    hint: 'See to it that the values get here, or leave it out.',
    source: { file, line: 1, column: 1 },
  };
}

/** One finding that tells it all, instead of one for each key that no chart knows. */
function refuseWrapped(text: string, file: string): void {
  const finding = wrappedValues(parseManifests(text, file).documents, file);
  if (finding !== undefined) throw new DiagnosticsError([finding]);
}
