import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { pointerOf, stepsOf } from '../diagnostics/json-pointer';
import { offsetInScalar } from './embedded-text';
import { Lines } from './line-at';
import { isTooDeep } from './nesting';
import {
  bindAliases,
  isMergeKey,
  mergeSources,
  parseSyntax,
  scalarKey,
  yaml,
  type Anchors,
  type YamlDocument,
  type YamlNode,
} from './yaml-syntax';

/** Finds places in one document, which is parsed for the first of them. */
export class Places {
  private document: YamlDocument | undefined;
  private anchors: Anchors | undefined;
  private holdsCollection: boolean | undefined;
  private ownLines: Lines | undefined;

  constructor(private readonly text: string) {}

  /**
   * The offset at which the pointer's field is written; of its nearest parent when the field is not there. A pointer
   * that goes on beyond a text goes on in the YAML or JSON that the text holds.
   */
  offsetOf(pointer: string): number {
    const { contents } = this.parsed();
    this.anchors ??= bindAliases(this.parsed());
    const { isAlias, isScalar } = yaml();
    const steps = stepsOf(pointer);
    let node: YamlNode = contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [index, step] of steps.entries()) {
      const target: YamlNode = isAlias(node) ? this.anchors.get(node) : node;
      if (isScalar(target) && typeof target.value === 'string') {
        const inside = placesIn(target);
        if (!inside.isCollection()) break;
        return offsetInScalar(this.lines(), target, inside.lines(), inside.offsetOf(pointerOf(steps.slice(index))));
      }
      const entry: Entry | undefined = entryOf(node, step, this.anchors);
      if (entry === undefined) break;
      offset = entry.offset ?? offset;
      node = entry.node;
    }
    return offset;
  }

  private lines(): Lines {
    return (this.ownLines ??= new Lines(this.text));
  }

  private parsed(): YamlDocument {
    return (this.document ??= parseSyntax(this.text));
  }

  private isCollection(): boolean {
    return (this.holdsCollection ??= !isTooDeep(this.text) && yaml().isCollection(this.parsed().contents));
  }
}

const inner = new WeakMap<Scalar, Places>();

/** A ConfigMap with a thousand findings in its text is asked a thousand times. */
function placesIn(scalar: Scalar): Places {
  let places = inner.get(scalar);
  if (places === undefined) inner.set(scalar, (places = new Places(String(scalar.value))));
  return places;
}

type KeyedPair = Pair<Node, YamlNode>;

interface Entry {
  readonly node: YamlNode;
  readonly offset: number | undefined;
}

/** The pairs of a mapping by their keys, of equal keys the last; those that merge others in are kept apart. */
interface KeyedPairs {
  readonly byKey: ReadonlyMap<string, KeyedPair>;
  readonly merged: readonly YamlNode[];
}

const keyed = new WeakMap<object, KeyedPairs>();

/** Made once for each mapping: a document with a thousand findings is asked a thousand times. */
function keyedPairs(map: YAMLMap): KeyedPairs {
  const known = keyed.get(map);
  if (known !== undefined) return known;
  const byKey = new Map<string, KeyedPair>();
  const merged: YamlNode[] = [];
  for (const pair of map.items as KeyedPair[]) {
    if (!yaml().isScalar(pair.key)) continue;
    const key = isMergeKey(pair.key) ? undefined : scalarKey(pair.key);
    if (key !== undefined) byKey.set(key, pair);
    else if (isMergeKey(pair.key)) merged.push(...mergeSources(pair.value));
  }
  const pairs = { byKey, merged };
  keyed.set(map, pairs);
  return pairs;
}

function entryOf(parent: YamlNode, step: string, anchors: Anchors): Entry | undefined {
  const { isAlias, isMap, isSeq } = yaml();
  const node = isAlias(parent) ? anchors.get(parent) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)] as YamlNode;
    return item === undefined ? undefined : { node: item, offset: item?.range?.[0] };
  }
  if (!isMap(node)) return undefined;
  const { byKey, merged } = keyedPairs(node);
  const pair = byKey.get(step);
  if (pair !== undefined) return { node: pair.value, offset: pair.key.range?.[0] };
  for (const source of merged) {
    const entry = entryOf(source, step, anchors);
    if (entry !== undefined) return entry;
  }
  return undefined;
}
