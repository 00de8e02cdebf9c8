import type { Severity } from '../diagnostics/diagnostic';
import { formats } from '../kubernetes/formats';

/** What is wrong with an object, before it becomes a diagnostic about that object. */
export interface Violation {
  readonly code:
    | 'schema-unknown-kind'
    | 'schema-unknown-field'
    | 'schema-type'
    | 'schema-required'
    | 'schema-enum'
    | 'schema-range'
    | 'schema-format'
    | 'schema-duplicate'
    | 'schema-conflict'
    | 'schema-reference';
  /** Steps from the object to the value. */
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Severity;
}

export type Path = readonly (string | number)[];

/** `spec.ports[0].port`, as messages call a field. */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step}]`
        : /^[\w-]+$/.test(step)
          ? name === ''
            ? step
            : `${name}.${step}`
          : `${name}["${step}"]`,
    '',
  );
}

const quotedObjects = new WeakMap<object, string>();

/** The value as a message quotes it: JSON, cut where it is long. */
export function quoted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return cut(value);
  // An object with a thousand unknown fields is quoted a thousand times.
  let text = quotedObjects.get(value);
  if (text === undefined) quotedObjects.set(value, (text = cut(value)));
  return text;
}

function cut(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}

export function required(path: Path, hint = 'Add it.'): Violation {
  return { code: 'schema-required', path, message: `${fieldName(path)} is required.`, hint };
}

export function conflict(path: Path, message: string, hint: string): Violation {
  return { code: 'schema-conflict', path, message, hint };
}

export function invalid(path: Path, value: unknown, problem: string, hint: string): Violation {
  return { code: 'schema-format', path, message: `${fieldName(path)} is ${quoted(value)}, ${problem}.`, hint };
}

export function outOfRange(path: Path, value: unknown, problem: string, hint: string): Violation {
  return { code: 'schema-range', path, message: `${fieldName(path)} is ${quoted(value)}, ${problem}.`, hint };
}

export function duplicate(path: Path, value: unknown): Violation {
  return {
    code: 'schema-duplicate',
    path,
    message: `${fieldName(path)} repeats ${quoted(value)}.`,
    hint: 'Give each item its own value, or remove one.',
  };
}

export function notOneOf(path: Path, value: unknown, allowed: readonly string[]): Violation {
  return {
    code: 'schema-enum',
    path,
    message: `${fieldName(path)} is ${quoted(value)}, which is not allowed.`,
    hint: `Use one of ${allowed.map((name) => `"${name}"`).join(', ')}.`,
  };
}

/** Nothing where the text has the named format. */
export function* badText(path: Path, value: unknown, format: string): Generator<Violation> {
  const { noun, rule, test } = formats[format]!;
  if (typeof value === 'string' && !test(value)) yield invalid(path, value, `which is not ${noun}`, `Write ${rule}.`);
}

/** Nothing where the key of a mapping has the named format. */
export function* badKey(path: Path, key: string, format: string): Generator<Violation> {
  const { noun, rule, test } = formats[format]!;
  if (test(key)) return;
  yield {
    code: 'schema-format',
    path: [...path, key],
    message: `The key ${quoted(key)} in ${fieldName(path)} is not ${noun}.`,
    hint: `Write ${rule}.`,
  };
}
