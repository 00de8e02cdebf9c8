import type { Scalar } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

/** In the place of a backslash; a private character, that the text itself does not hold. */
const instead = '\ue000';
const candidate = /\\(?:'|\n[ \t]*\n)/;
/** The first group is an escape of these, and not a backslash that is escaped itself. */
const escapes = /\\(?:('|\n(?=[ \t]*\n))|[^])/g;

/**
 * The parser at hand refuses `\'`, which Go reads, and loses an empty line behind an escaped line break. Without the
 * backslash both mean what they do in Go, and every character stays in its place.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_flow_scalar.
 */
export function withGoEscapes(
  text: string,
  parse: (text: string) => YamlDocument,
  { visit }: typeof import('yaml'),
): YamlDocument {
  const document = parse(text);
  if (!candidate.test(text) || text.includes(instead)) return document;
  const found: number[] = [];
  visit(document, {
    Scalar(_key, { range, type }: Scalar) {
      if (type !== 'QUOTE_DOUBLE' || !range) return;
      for (const { 1: escape, index } of text.slice(range[0], range[1]).matchAll(escapes)) {
        if (escape !== undefined) found.push(range[0] + index);
      }
    },
  });
  if (found.length === 0) return document;
  const starts = [0, ...found.map((at) => at + 1)];
  const changed = parse(starts.map((start, index) => text.slice(start, found[index])).join(instead));
  visit(changed, {
    Scalar(_key, node: Scalar) {
      if (typeof node.value === 'string') node.value = node.value.replaceAll(instead, '');
    },
  });
  return changed;
}
