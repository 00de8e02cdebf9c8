import type { Scalar } from 'yaml';
import { yaml, type Problem, type YamlDocument } from './yaml-syntax';

const escape = /\\(?:\\|\/|u[dD][89a-fA-F][0-9a-fA-F]{2}|U0000[dD][89a-fA-F][0-9a-fA-F]{2})/g;

/**
 * The first escape that JSON has and Kubernetes refuses in YAML: that of a slash, and one that names a half of a character,
 * alone or with its other half, as JSON writes what lies beyond \uffff. A document that begins with a brace is read as
 * JSON, which has them, and so are lists in annotations and parameters.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_flow_scalar; apimachinery pkg/util/yaml GuessJSONStream.
 */
export function jsonEscape(text: string, document: YamlDocument): Problem | undefined {
  if (!/\\(?:\/|(?:u|U0000)[dD])/.test(text) || /^\s*[{[]/.test(text)) return undefined;
  let refused: { readonly offset: number; readonly isSlash: boolean } | undefined;
  const { BREAK } = yaml().visit as unknown as { BREAK: symbol };
  yaml().visit(document, {
    Scalar(_key, node: Scalar) {
      if (node.type !== 'QUOTE_DOUBLE' || !node.range) return undefined;
      const [start, end] = node.range;
      const found = [...text.slice(start, end).matchAll(escape)].find(([match]) => match !== '\\\\');
      if (found === undefined) return undefined;
      refused = { offset: start + found.index, isSlash: found[0] === '\\/' };
      return BREAK;
    },
  });
  return refused && toProblem(refused);
}

function toProblem({ isSlash, offset }: { readonly offset: number; readonly isSlash: boolean }): Problem {
  const what = isSlash ? 'a slash is not escaped in YAML' : 'the escape names a half of a character';
  const hint = isSlash ? 'Write `/` without the backslash.' : 'Write the character itself.';
  return { code: 'yaml-syntax', severity: 'error', offset, message: `Not valid YAML for Kubernetes: ${what}.`, hint };
}
