import { readYaml } from '../source/read-yaml';
import { parseSyntax, scalarKey, yaml, type YamlNode } from '../source/yaml-syntax';

/** The lines of a flat mapping, or why Go cannot read them, as the end of a sentence, and the key that is to blame. */
export type TextMapping =
  { readonly texts: ReadonlyMap<string, string> } | { readonly problem: string; readonly key?: string };

/**
 * A mapping of texts as Longhorn reads it: a plain scalar stands for its own characters, whatever YAML takes it for
 * (`yes` and `1e3` are no boolean and no number here), and nothing may be nested.
 * Source: gopkg.in/yaml.v2 v2.4.0 decode.go scalar and mapping, into map[string]string.
 */
export function readTextMapping(text: string): TextMapping {
  const { problems, value } = readYaml(text);
  if (value === undefined) return { problem: problems[0]?.message.replace(/\.$/, '') ?? 'Not valid YAML' };
  if (value === null) return { texts: new Map() };
  if (typeof value !== 'object' || Array.isArray(value)) return { problem: 'This is no mapping' };
  const nested = Object.entries(value).find(([, item]) => typeof item === 'object' && item !== null);
  if (nested !== undefined) {
    const kind = Array.isArray(nested[1]) ? 'a list' : 'a mapping';
    return { problem: `${JSON.stringify(nested[0])} has ${kind} for a value`, key: nested[0] };
  }
  const texts = new Map(Object.entries(value).map(([key, item]) => [key, item === null ? '' : String(item)]));
  if (Object.values(value).every((item) => typeof item === 'string' || item === null)) return { texts };
  return { texts: new Map([...texts, ...plainTexts(text)]) };
}

/** Plain scalars that are no null, by key, with the characters that stand there. */
function plainTexts(text: string): [string, string][] {
  const { isMap, isScalar } = yaml();
  const { contents } = parseSyntax(text);
  const pairs = isMap(contents) ? (contents.items as { key: YamlNode; value: YamlNode }[]) : [];
  return pairs.flatMap(({ key, value }): [string, string][] => {
    const name = isScalar(key) ? scalarKey(key) : undefined;
    if (name === undefined || !isScalar(value) || value.type !== 'PLAIN' || value.tag !== undefined) return [];
    const plain = String(value.value ?? '');
    return ['', '~', 'null', 'Null', 'NULL'].includes(plain) ? [] : [[name, plain]];
  });
}
