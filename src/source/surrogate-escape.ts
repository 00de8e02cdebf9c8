import type { Scalar } from 'yaml';
import { yaml, type Problem, type YamlDocument } from './yaml-syntax';

const escape = /\\(?:\\|u[dD][89a-fA-F][0-9a-fA-F]{2}|U0000[dD][89a-fA-F][0-9a-fA-F]{2})/g;

/**
 * The first escape that names a half of a character, alone or with its other half, as JSON writes what lies beyond
 * \uffff: Kubernetes refuses it in YAML. A document that begins with a brace is read as JSON, which has them.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_flow_scalar; apimachinery pkg/util/yaml GuessJSONStream.
 */
export function surrogateEscape(text: string, document: YamlDocument): Problem | undefined {
  if (!/\\(?:u|U0000)[dD]/.test(text) || text.trimStart().startsWith('{')) return undefined;
  let offset: number | undefined;
  const { BREAK } = yaml().visit as unknown as { BREAK: symbol };
  yaml().visit(document, {
    Scalar(_key, node: Scalar) {
      if (node.type !== 'QUOTE_DOUBLE' || !node.range) return undefined;
      const [start, end] = node.range;
      const found = [...text.slice(start, end).matchAll(escape)].find(([match]) => match !== '\\\\');
      if (found === undefined) return undefined;
      offset = start + found.index;
      return BREAK;
    },
  });
  if (offset === undefined) return undefined;
  const message = 'Not valid YAML for Kubernetes: the escape names a half of a character.';
  return { code: 'yaml-syntax', severity: 'error', offset, message, hint: 'Write the character itself.' };
}
