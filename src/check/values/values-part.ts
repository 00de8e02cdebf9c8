import { isTable, type ChartTable } from '../../chart/chart-value';
import { mergeValues } from '../../chart/merge-values';
import type { SingleValue } from '../../chart/single-value';
import type { SourceRange } from '../../diagnostics/diagnostic';
import { stepsOf } from '../../diagnostics/json-pointer';
import type { Json } from '../../kubernetes/kubernetes-object';
import type { Resource } from '../../manifest/resource';
import type { OtherDocument } from '../read-files';
import type { ValuesSource } from './values-source';

/** Values that are written in one place. */
export interface ValuesPart {
  readonly values: ChartTable;
  /** Objects that hold them; none where they are in a file of their own. */
  readonly heldBy?: readonly Resource[];
  /** Where it is one value that has no quotes. */
  readonly single?: SingleValue;
  locate(pointer: string): SourceRange;
}

/** What both an object and a document of another kind can tell. */
export interface Holder extends Pick<Resource, 'locate' | 'inside'> {
  readonly value: Json;
  /** The object, where it is one. */
  readonly resource?: Resource;
}

export function holderOf(resource: Resource): Holder {
  const { inside, locate, object } = resource;
  return { resource, value: object as unknown as Json, locate: (at) => locate(at), inside: (at) => inside(at) };
}

export function otherHolder({ document, value }: OtherDocument): Holder {
  return { value, locate: (at) => document.locate(at), inside: (at) => document.inside(at) };
}

/** The mapping at the pointer, or the one that the text there holds; none where neither stands there. */
export function partAt(holder: Holder, pointer: string): ValuesPart[] {
  const value = exactly(holder.value, pointer);
  const values = typeof value === 'string' ? holder.inside(pointer) : value;
  if (!isTable(values as ChartTable)) return [];
  const heldBy = holder.resource === undefined ? [] : [holder.resource];
  return [{ values: values as ChartTable, heldBy, locate: (at) => holder.locate(`${pointer}${at}`) }];
}

/** The value at the pointer; undefined where it is not there. */
export function exactly(value: Json, pointer: string): Json | undefined {
  let found: Json | undefined = value;
  for (const key of stepsOf(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, Json>)[key];
  }
  return found;
}

/** The parts, and the name of what could not be found where there are none. */
export function partsOr(parts: readonly ValuesPart[], missing: string): FoundParts {
  return { parts, missing: parts.length === 0 ? [missing] : [] };
}

/** Values that were found, and names of those that are not among the files. */
export interface FoundParts {
  readonly parts: readonly ValuesPart[];
  readonly missing: readonly string[];
}

/** Several of them, in their order. */
export function joined(found: readonly FoundParts[]): FoundParts {
  return { parts: found.flatMap(({ parts }) => parts), missing: found.flatMap(({ missing }) => missing) };
}

/**
 * Parts on top of each other, the later ones winning; a value is placed where the last part has it, or else the section
 * around it. What no part has stands where the parts are brought together.
 *
 * @param around what brings them together, and the pointer to where it does
 */
export function combined(
  parts: readonly ValuesPart[],
  around: Holder,
  at: string,
): ValuesPart & Pick<ValuesSource, 'singleAt'> {
  const partOf = (pointer: string) => (parts.length === 1 ? parts[0] : partWith(parts, pointer));
  const holders = [around.resource ?? [], ...parts.map(({ heldBy = [] }) => heldBy)].flat();
  return {
    heldBy: [...new Set(holders)],
    values: mergeValues(parts.map(({ values }) => values)),
    locate: (pointer) => partOf(pointer)?.locate(pointer) ?? around.locate(at),
    singleAt: (pointer) => partOf(pointer)?.single,
  };
}

function partWith(parts: readonly ValuesPart[], pointer: string): ValuesPart | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const part = parts.findLast(({ values }) => exactly(values as Json, at) !== undefined);
    if (part !== undefined) return part;
  }
  return undefined;
}
