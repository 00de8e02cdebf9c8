import type { Json } from '../kubernetes/kubernetes-object';
import type { resolveScalar } from './resolve-scalar';

export const uncommon = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

export const [LINE_FEED, SPACE, QUOTE, HASH, APOSTROPHE, DASH] = [0x0a, 0x20, 0x22, 0x23, 0x27, 0x2d];
export const [GREATER, OPEN_LIST, OPEN_MAP, BAR] = [0x3e, 0x5b, 0x7b, 0x7c];

/** What no plain scalar of the common kind begins with: syntax, or a minus or dot that may be. */
export const startsPlain = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
/** A key without quotes that needs no second look. */
export const plainKey = /[A-Za-z_./][A-Za-z0-9_./-]*(?=:(?: |\n|$))/y;
export const afterKey = /:(?: |\n|$)/y;
/** Levels of nesting; what is deeper is not common. */
export const deepest = 100;
export const negative = /-[0-9.]/y;
export const lineEnd = /(?: +(?:#.*)?)?(?:\n|$)/y;
export const doubleQuoted = /"[^"\\\n]*(?:\\["\\nt][^"\\\n]*)*"/y;
export const singleQuoted = /'[^'\n]*(?:''[^'\n]*)*'/y;
export const flowPlain = /(?:[A-Za-z0-9_./]|-(?=[0-9]))[^,[\]{}:#"'\n]*/y;

/** Thrown and caught by the reader of common YAML: a check at each return would cost more than the reading. */
export const notCommon = new Error('not common YAML');

export function fail(): never {
  throw notCommon;
}

/** Text in quotes, closed on the same line and with no escapes but those of JSON; undefined where there is none. */
export function readQuoted(text: string, at: number): { readonly value: string; readonly end: number } | undefined {
  const isDouble = text.charCodeAt(at) === QUOTE;
  const pattern = isDouble ? doubleQuoted : singleQuoted;
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  if (match === undefined) return undefined;
  const end = pattern.lastIndex;
  if (isDouble && match.includes('\\')) return { value: JSON.parse(match) as string, end };
  const inner = match.slice(1, -1);
  return { value: isDouble ? inner : inner.replaceAll("''", "'"), end };
}

/** Without the blanks at its end: what else looks like one, such as a no-break space, is text. */
export function withoutBlanks(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(0, end);
}

/** What JSON holds exactly; the full parser has the words for the rest. */
export function exact(value: ReturnType<typeof resolveScalar>): Json {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) throw notCommon;
  return value;
}
