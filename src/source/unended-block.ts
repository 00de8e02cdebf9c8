import type { Scalar } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

/**
 * Where the text ends without a line feed, as values do in a text of another file, Go gives none to a block scalar that is last in it, whatever its header says;
 * the parser at hand always does.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_block_scalar.
 */
export function withoutLastLineFeed(
  document: YamlDocument,
  text: string,
  { visit }: typeof import('yaml'),
): YamlDocument {
  if (!/\S/.test(text.slice(-1))) return document;
  visit(document, {
    Scalar(_key, node: Scalar) {
      if (!node.type?.startsWith('BLOCK') || (node.range?.[1] ?? 0) < text.length) return;
      if (typeof node.value === 'string') node.value = node.value.replace(/\n$/, '');
    },
  });
  return document;
}
