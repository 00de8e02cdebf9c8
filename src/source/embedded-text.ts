import type { Scalar } from 'yaml';

/**
 * Where a character of a scalar's value is written in the text around it: manifests carry YAML and JSON as text, in
 * ConfigMaps, annotations and `values: |`. Exact in literal blocks and on one line; elsewhere the scalar's beginning.
 */
export function offsetInScalar(text: string, scalar: Scalar, inner: number): number {
  const start = scalar.range?.[0] ?? 0;
  const value = String(scalar.value);
  if (scalar.type === 'BLOCK_LITERAL') return offsetInBlock(text, start, value, inner);
  const source = text.slice(start, scalar.range?.[1] ?? start);
  if (source.includes('\n')) return start;
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') return start + offsetInQuotes(source, inner);
  return start + inner;
}

function offsetInBlock(text: string, start: number, value: string, inner: number): number {
  const before = value.slice(0, inner).split('\n');
  let line = text.indexOf('\n', start) + 1;
  const indent = indentOf(text, line);
  for (let count = 1; count < before.length; count++) line = text.indexOf('\n', line) + 1;
  return line + indent + before.at(-1)!.length;
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
