import Ajv, { type ValidateFunction } from 'ajv';
import type { ChartTable, ChartValue } from '../../src/chart/chart-value';
import { pointerOf } from '../../src/diagnostics/json-pointer';
import { valuesResources } from '../../src/check/values/values-resources';
import { releaseFor } from '../../src/longhorn/release';
import type { JsonObject } from '../../src/kubernetes/kubernetes-object';
import { valuesSchema } from '../../src/schemas/values-schema';

/** What check says about a value by itself; other findings are about several values, or about characters in a text. */
const aboutOneValue = new Set([
  'chart-setting-value',
  'chart-value-newer',
  'chart-value-removed',
  'chart-value-type',
  'chart-value-unknown',
]);

const validators = new Map<string, ValidateFunction>();

/** Compiled once, without tolerance for what is no keyword of JSON Schema. */
export function validatorFor(version: string): ValidateFunction {
  let validate = validators.get(version);
  if (validate === undefined) {
    const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
    validators.set(version, (validate = ajv.compile(valuesSchema(releaseFor(version)))));
  }
  return validate;
}

/** Where check and the schema differ about values. */
export interface Difference {
  /** Places that the schema refuses. */
  readonly refused: readonly string[];
  /** Places that the schema refuses and check says nothing about. */
  readonly onlySchema: readonly string[];
  /** Findings of check about a value that the schema takes. */
  readonly onlyCheck: readonly string[];
}

const related = (a: string, b: string): boolean => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

export function difference(values: ChartTable, version: string): Difference {
  const source = { values, file: 'values.yaml', locate: () => ({ file: 'values.yaml', line: 1, column: 1 }) };
  const { diagnostics, undecided } = valuesResources(source, releaseFor(version));
  const found = [...diagnostics, ...undecided];
  const validate = validatorFor(version);
  const errors = validate(values) ? [] : (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const places = errors.map(({ instancePath, params }) => {
    const { additionalProperty: key } = params as { additionalProperty?: string };
    return key === undefined ? instancePath : `${instancePath}${pointerOf([key])}`;
  });
  const refused = [...new Set(places)];
  // Of several items of a list or mapping check names the first one only.
  const whole = (place: string): string => place.replace(/^(\/(?:httproute|ingress)\/\w+)\/.*/, '$1');
  return {
    refused,
    onlySchema: refused.filter((place) => !found.some(({ path }) => related(whole(place), path ?? ''))),
    onlyCheck: diagnostics
      .filter(({ code, path }) => aboutOneValue.has(code) && !refused.some((place) => related(place, path ?? '')))
      .map(({ message, path }) => `${path}: ${message}`),
  };
}

/** A path of the schema that has no keys of its own. */
export interface Leaf {
  readonly path: string;
  readonly schema: JsonObject;
}

export function leaves(schema: JsonObject, prefix = ''): Leaf[] {
  const properties = schema['properties'] as Record<string, JsonObject> | undefined;
  if (properties === undefined) return [{ path: prefix, schema }];
  return Object.entries(properties).flatMap(([key, member]) =>
    leaves(member, prefix === '' ? key : `${prefix}.${key}`),
  );
}

/** Values by their dotted paths. */
export function tableOf(entries: readonly (readonly [path: string, value: ChartValue])[]): ChartTable {
  const table: ChartTable = {};
  for (const [path, value] of entries) {
    const steps = path.split('.');
    let at = table;
    for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as ChartTable;
    at[steps.at(-1)!] = value;
  }
  return table;
}
