import { shapeProblem } from '../chart/known-values';
import { expectedShape } from '../chart/value-shapes';
import type { Release } from '../longhorn/release';
import type { Json, JsonObject } from '../manifest/kubernetes-object';
import { anyOf, filledInReference } from './draft-07';

/** Values of each type: ordinary ones, and the empty one, which templates often treat in another way. */
const samples: readonly (readonly [type: string, full: readonly Json[], empty: Json, onlyEmpty: JsonObject])[] = [
  ['null', [null], null, {}],
  ['boolean', [true], false, { enum: [false] }],
  ['number', [1], 0, { enum: [0] }],
  ['string', ['x'], '', { pattern: '^$' }],
  ['array', [['x']], [], { maxItems: 0 }],
  ['object', [{ x: 1 }], {}, { maxProperties: 0 }],
];

const scalar: JsonObject = { type: ['null', 'boolean', 'number', 'string'] };

/** What stands in a list or mapping that the chart looks into, whatever else is switched on. Source: chart/templates. */
const members: Readonly<Record<string, JsonObject>> = {
  'longhornManager.serviceAnnotations': { additionalProperties: scalar },
  'networkPolicies.kubeAPIServerSourceCIDRs': { items: { type: 'string' } },
  'service.ui.annotations': { additionalProperties: scalar },
  'serviceAccount.annotations': { additionalProperties: scalar },
};

/**
 * What the chart value at a path may be, for the shape that the chart expects there. Asks what `check` asks, so that the
 * two cannot differ.
 */
export function valueSchema(path: string, standard: Json, release: Release): JsonObject {
  const shape = expectedShape(path, standard, release);
  const fits = (value: Json): boolean => shapeProblem(path, value, shape) === undefined;
  const types: string[] = [];
  const others: JsonObject[] = [];
  for (const [type, full, empty, onlyEmpty] of samples) {
    if (full.every(fits) && fits(empty)) types.push(type);
    else if (type === 'string' && fits('true')) others.push({ type, pattern: '^(?:true)?$' });
    else if (fits(empty)) others.push({ type, ...onlyEmpty });
  }
  const all = { type: types.length === 1 ? types[0]! : types, ...members[path] };
  return anyOf([
    ...(types.length > 0 ? [all] : []),
    ...others,
    ...(types.includes('string') ? [] : [filledInReference]),
  ]);
}
