import type { Node, Pair } from 'yaml';
import {
  bindAliases,
  isMergeKey,
  mergeSources,
  parseSyntax,
  scalarKey,
  yaml,
  type Anchors,
  type YamlNode,
} from './yaml-syntax';

/** The offset in the text at which the pointer's field is written; of its nearest parent when the field is not there. */
export function offsetOf(text: string, pointer: string): number {
  const document = parseSyntax(text);
  const anchors = bindAliases(document);
  let node: YamlNode = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of pointer.split('/').slice(1)) {
    const entry: Entry | undefined = entryOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~'), anchors);
    if (entry === undefined) break;
    offset = entry.offset ?? offset;
    node = entry.node;
  }
  return offset;
}

interface Entry {
  readonly node: YamlNode;
  readonly offset: number | undefined;
}

function entryOf(parent: YamlNode, step: string, anchors: Anchors): Entry | undefined {
  const { isAlias, isMap, isScalar, isSeq } = yaml();
  const node = isAlias(parent) ? anchors.get(parent) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as YamlNode;
    return item === undefined ? undefined : { node: item, offset: item?.range?.[0] };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, YamlNode>[];
  const pair = [...pairs].reverse().find(({ key }) => isScalar(key) && !isMergeKey(key) && scalarKey(key) === step);
  if (pair !== undefined) return { node: pair.value, offset: pair.key.range?.[0] };
  const merged = pairs
    .filter(({ key }) => isScalar(key) && isMergeKey(key))
    .flatMap(({ value }) => mergeSources(value));
  return merged.map((source) => entryOf(source, step, anchors)).find((entry) => entry !== undefined);
}
