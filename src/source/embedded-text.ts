import type { Scalar } from 'yaml';
import type { Lines } from './line-at';

/**
 * Where a character of a scalar's value is written in the text around it: manifests carry YAML and JSON as text, in
 * ConfigMaps, annotations and `values: |`. Exact in literal blocks and on one line; elsewhere the scalar's beginning.
 *
 * @param around the text that holds the scalar
 * @param value what the scalar says
 * @param inner offset in the value
 */
export function offsetInScalar(around: Lines, scalar: Scalar, value: Lines, inner: number): number {
  const start = scalar.range?.[0] ?? 0;
  if (scalar.type === 'BLOCK_LITERAL') return offsetInBlock(around, start, value, inner);
  const source = around.text.slice(start, scalar.range?.[1] ?? start);
  if (source.includes('\n')) return start;
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') return start + offsetInQuotes(source, inner);
  return start + inner;
}

function offsetInBlock(around: Lines, start: number, value: Lines, inner: number): number {
  const { line: header } = around.at(start);
  const { column, line } = value.at(inner);
  return around.start(header + line) + indentOf(around.text, around.start(header + 1)) + column - 1;
}

/** Spaces before the first line of a block that has text. */
function indentOf(text: string, from: number): number {
  const line = /^( *)[^ \n]/m.exec(text.slice(from));
  return line?.[1]!.length ?? 0;
}

/** An escape is several characters of the source, and one of the value. */
function offsetInQuotes(source: string, inner: number): number {
  const isDouble = source.startsWith('"');
  let at = 1;
  for (let count = 0; count < inner && at < source.length; count++) {
    const escape = isDouble ? /\\(?:x..|u.{4}|U.{8}|.)/y : /''/y;
    escape.lastIndex = at;
    at += escape.exec(source)?.[0].length ?? 1;
  }
  return at;
}
