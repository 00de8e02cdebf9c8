import type { ChartTable } from '../chart/chart-value';
import type { SingleValue } from '../chart/single-value';
import { parseSetFlag } from '../chart/set-flag';
import { SetFlagError } from '../chart/set-flag-text';
import { fileValues, jsonValues, textValues, typedValues, type ValueReader } from '../chart/set-flag-values';
import type { ValuesLayer } from '../chart/values-layers';
import { UsageError } from './usage-error';

/** What is given for `--set` and its siblings. */
export type SingleValues = Readonly<Partial<Record<keyof typeof kinds, readonly string[]>>>;

/** The flags in the order in which Helm reads them, whatever their order on the command line. */
const kinds = {
  'set-json': { form: `key=JSON, such as 'ingress={"enabled":true}'`, reader: () => jsonValues },
  set: { form: 'key=value, such as longhornUI.replicas=1', reader: () => typedValues },
  'set-string': { form: 'key=text, such as longhornManager.nodeSelector.rack=12', reader: () => textValues },
  'set-file': { form: 'key=path, such as ingress.host=host.txt', reader: fileValues },
} as const;

/** Text in JSON has quotes. */
const typing: Readonly<Partial<Record<keyof typeof kinds, SingleValue>>> = {
  set: { isText: false, otherWay: 'with --set-string' },
  'set-string': { isText: true, otherWay: 'with --set' },
  'set-file': { isText: true, otherWay: 'with --set' },
};

/** Reads single values into `values`, as Helm does; the layers say which flag has which value. */
export function readSingleValues(
  given: SingleValues,
  values: ChartTable,
  readFile: (path: string) => string,
): ValuesLayer[] {
  return Object.entries(kinds).flatMap(([name, { form, reader }]) =>
    (given[name as keyof typeof kinds] ?? []).map((text, index) => {
      const read = reader(readFile);
      try {
        parseSetFlag(text, values, read);
      } catch (error) {
        if (!(error instanceof SetFlagError || UsageError.is(error))) throw error;
        throw new UsageError(`--${name} ${text}: ${error.message} Write it as ${form}.`);
      }
      return { ...layerOf(`--${name}`, index, text, read), single: typing[name as keyof typeof kinds] };
    }),
  );
}

/** The line of a single value is its number among those of its flag: the second `--set` is `--set:2:1`. */
function layerOf(file: string, index: number, text: string, read: ValueReader): ValuesLayer {
  const values: ChartTable = {};
  try {
    parseSetFlag(text, values, read);
  } catch (error) {
    // What changes an item of a list that is there is no mistake, although it is one by itself.
    if (!(error instanceof SetFlagError)) throw error;
  }
  return { values, locate: () => ({ file, line: index + 1, column: 1 }) };
}
