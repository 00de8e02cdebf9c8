import type { Json, JsonObject } from '../kubernetes/kubernetes-object';

/** One for all: dozens of rules look for fields that an object lacks. */
const nothing: JsonObject = Object.freeze({});

/** The mapping, or an empty one where the value is something else or absent. */
export function mapOf(value: unknown): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : nothing;
}

/** The list, or an empty one where the value is something else or absent. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** The text, or an empty one: Go's zero value, which the API server cannot tell from absent either. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether the field holds something: neither absent nor null. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The whole number, or zero where it is absent; undefined where it is something else, which the schema says. */
export function intOf(value: unknown): number | undefined {
  if (!isSet(value)) return 0;
  return Number.isInteger(value) ? (value as number) : undefined;
}
