import type { Node } from 'yaml';
import { yaml, type Problem, type YamlDocument } from './yaml-syntax';

/** Tabs before the first word of a line, and after the dash of a list item. */
const candidate = /(?<=^ *|(?:^|[ \t])[-?] *)\t/gm;

/**
 * The first tab that stands where a block mapping or list could begin: Kubernetes refuses the document, also when the
 * line is blank, and the parser here does not. Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_to_next_token.
 */
export function misplacedTab(text: string, document: YamlDocument): Problem | undefined {
  if (!text.includes('\t')) return undefined;
  const leaves = leafRanges(document);
  let [next, coveredTo] = [0, 0];
  for (const { index } of text.matchAll(candidate)) {
    for (; next < leaves.length && leaves[next]![0] <= index; next++) coveredTo = Math.max(coveredTo, leaves[next]![1]);
    if (index < coveredTo) continue;
    const message = 'Not valid YAML for Kubernetes: a tab stands where the indentation is.';
    return { code: 'yaml-syntax', severity: 'error', offset: index, message, hint: 'Replace the tab by spaces.' };
  }
  return undefined;
}

/** Scalars and flow collections, by where they begin: inside them a tab is white space or text. */
function leafRanges(document: YamlDocument): [number, number][] {
  const { isScalar, visit } = yaml();
  const ranges: [number, number][] = [];
  visit(document, {
    Node(_key, node) {
      const range = (node as Node).range;
      if (range && (isScalar(node) || ('flow' in node && node.flow === true))) ranges.push([range[0], range[1]]);
    },
  });
  return ranges.sort(([one], [other]) => one - other);
}
