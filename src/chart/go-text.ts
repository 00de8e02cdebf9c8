import { isTable, type ChartValue } from './chart-value';

/**
 * A value as a template prints it: `{{ .Values.x }}`. Nothing prints as the empty text, for Helm takes the words
 * `<no value>` out of its output. Source: Go fmt, verb %v; helm pkg/engine.
 */
export function printed(value: ChartValue | undefined): string {
  return value === null || value === undefined ? '' : nested(value);
}

function nested(value: ChartValue): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number') return printedFloat(value);
  if (Array.isArray(value)) return `[${value.map(nested).join(' ')}]`;
  if (!isTable(value)) return String(value);
  const entries = sortedEntries(value).map(([key, item]) => `${key}:${nested(item)}`);
  return `map[${entries.join(' ')}]`;
}

/** Go prints floats in the shortest form, with an exponent below 1e-4 and from 1e6 on. Source: Go strconv, verb g. */
function printedFloat(value: number): string {
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return Object.is(value, -0) ? '-0' : value.toString();
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** A value through the template function `quote`: nothing gives no text at all. Source: Masterminds/sprig `quote`. */
export function quoted(value: ChartValue | undefined): string {
  return value === null || value === undefined ? '' : goQuote(printed(value));
}

/** A value through `toJson`: sorted keys, and `<`, `>`, `&` escaped. Source: Go encoding/json. */
export function json(value: ChartValue): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`;
  if (!isTable(value)) return escapedForHtml(JSON.stringify(value));
  const entries = sortedEntries(value).map(([key, item]) => `${json(key)}:${json(item)}`);
  return `{${entries.join(',')}}`;
}

function escapedForHtml(text: string): string {
  return text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}

/** The entries of a table in the order in which templates range over it. */
export function sortedEntries<T>(table: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1));
}

const escapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

const printableAscii = /^[ -~]*$/;
/** A text and not a literal: to read the classes of Unicode costs as much as half a rendering, and few need them. */
const toEscape = String.raw`[\\"]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]`;

/** Go's %q: printable characters stay, others become escapes. Source: Go strconv.Quote. */
function goQuote(text: string): string {
  if (printableAscii.test(text)) return `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
  return `"${text.replace(new RegExp(toEscape, 'gu'), escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (escapes[character] !== undefined) return escapes[character];
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
