import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mapping as a verdict file holds it. */
export type Mapping = Record<string, any>;

/** One object that was put to a real API server with Longhorn's webhooks behind it. */
export interface VerdictCase {
  readonly id: string;
  readonly op: 'create' | 'update' | 'delete';
  readonly object: { apiVersion: string; kind: string; metadata: { name: string; namespace?: string }; spec?: Mapping };
  readonly state?: readonly { kind: string; metadata: { name: string }; value?: string }[];
  readonly verdict: { accepted: boolean; by?: string; message?: string; stored?: { spec: Mapping } };
}

/** The cases of one kind in Longhorn's namespace. */
export function verdictCases(shared: string, file: string, kind: string): VerdictCase[] {
  const cases = JSON.parse(readFileSync(join(shared, 'verdicts', file), 'utf8')) as VerdictCase[];
  return cases.filter((one) => one.object?.kind === kind && one.object.apiVersion === 'longhorn.io/v1beta2');
}

/** True where the value has only these keys, each with a value of this type: what a typed input can express. */
export function hasShape(
  value: unknown,
  shape: Readonly<Record<string, (field: unknown) => boolean>>,
): value is Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, field]) => field === undefined || shape[key]?.(field) === true);
}

export const isText = (value: unknown): boolean => typeof value === 'string';
export const isNumber = (value: unknown): boolean => typeof value === 'number';
export const isFlag = (value: unknown): boolean => typeof value === 'boolean';
export const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
