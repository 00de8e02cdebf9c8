import { chartInput } from '../chart/chart';
import type { ChartTable, ChartValue } from '../chart/chart-value';
import { shapeProblem } from '../chart/known-values';
import { expectedShape } from '../chart/value-shapes';
import type { Release } from '../longhorn/release';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { anyOf, filledInReference } from './draft-07';
import { usualNamespace } from '../longhorn/names';

/** Values of each type: ordinary ones, and the empty one, which templates often treat in another way. */
const samples: readonly (readonly [type: string, full: Json, empty: Json, onlyEmpty: JsonObject])[] = [
  ['null', null, null, {}],
  ['boolean', true, false, { enum: [false] }],
  ['number', 1, 0, { enum: [0] }],
  ['string', 'x', '', { pattern: '^$' }],
  ['array', ['x'], [], { maxItems: 0 }],
  ['object', { x: 1 }, {}, { maxProperties: 0 }],
];

/** What a template's `if` takes for false. */
export const isOff: JsonObject = {
  anyOf: [{ enum: [false, 0, '', null] }, { type: 'array', maxItems: 0 }, { type: 'object', maxProperties: 0 }],
};

const scalar: JsonObject = { type: ['null', 'boolean', 'number', 'string'] };

/** What stands in a list or mapping that the chart looks into, whatever else is switched on. Source: chart/templates. */
const members: Readonly<Record<string, JsonObject>> = {
  'longhornManager.serviceAnnotations': { additionalProperties: scalar },
  'networkPolicies.kubeAPIServerSourceCIDRs': { items: { type: 'string' }, additionalProperties: { type: 'string' } },
  'service.ui.annotations': { additionalProperties: scalar },
  'serviceAccount.annotations': { additionalProperties: scalar },
};

/** A value that is no section, by its dotted path. */
export interface LeafValue {
  readonly path: string;
  readonly standard: Json;
}

/**
 * What the chart values may be, by the shape that the chart expects of each. Asks what `check` asks, so that the two cannot
 * differ.
 */
export class ValueSchemas {
  /** Where the chart has no use for an empty list or mapping, although it takes them for nothing elsewhere. */
  private readonly refusingEmpty: ReadonlySet<string>;

  constructor(leaves: readonly LeafValue[], release: Release) {
    const texts = leaves.filter(({ path, standard }) => ['text', 'inner'].includes(expectedShape(path, standard)));
    const values = tableOf(texts.map(({ path }) => [path, []]));
    for (const { path } of leaves.filter((leaf) => isSwitchOfClass(leaf.path))) put(values, path, true);
    const { diagnostics } = chartInput(values, release, usualNamespace);
    const wrong = diagnostics.filter(({ code }) => code === 'chart-value-type');
    this.refusingEmpty = new Set(wrong.map(({ path = '' }) => path.slice(1).replaceAll('/', '.')));
  }

  of({ path, standard }: LeafValue): JsonObject {
    const shape = expectedShape(path, standard);
    const takesEmpty = !this.refusingEmpty.has(path);
    const fits = (value: Json): boolean => {
      // Lists and mappings are printed in Go's notation into the YAML that Longhorn reads.
      const isWrong = typeof value === 'object' && value !== null && shape === 'inner' && !isNothing(value);
      return !isWrong && (takesEmpty || !isCollection(value)) && shapeProblem(path, value, shape) === undefined;
    };
    const types: string[] = [];
    const others: JsonObject[] = [];
    for (const [type, full, empty, onlyEmpty] of samples) {
      if (fits(full) && fits(empty)) types.push(type);
      else if (type === 'string' && fits('true')) others.push({ type, pattern: '^(?:true)?$' });
      else if (fits(empty)) others.push({ type, ...onlyEmpty });
    }
    const all = { type: types.length === 1 ? types[0]! : types, ...members[path] };
    const ofTool = types.includes('string') ? [] : [filledInReference];
    return anyOf([...(types.length > 0 ? [all] : []), ...others, ...ofTool]);
  }
}

function isCollection(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

function isNothing(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Switches of parameters of the StorageClass. */
export function isSwitchOfClass(path: string): boolean {
  return /^persistence\.\w+\.enable$/.test(path);
}

function tableOf(entries: readonly (readonly [string, ChartValue])[]): ChartTable {
  const table: ChartTable = {};
  for (const [path, value] of entries) put(table, path, value);
  return table;
}

function put(table: ChartTable, path: string, value: ChartValue): void {
  const steps = path.split('.');
  let at = table;
  for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as ChartTable;
  at[steps.at(-1)!] = value;
}
