import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Severity } from '../diagnostics/diagnostic';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { jsonEscape } from './json-escape';
import { readCommonYaml } from './read-common-yaml';
import { misplacedTab } from './misplaced-tab';
import { withoutJoined } from './joined-documents';
import { deepestNesting, isTooDeep } from './nesting';
import {
  bindAliases,
  isMergeKey,
  mergeSources,
  parseSyntax,
  scalarKey,
  scalarValue,
  firstProblem,
  yaml,
  type Anchors,
  type Problem,
  type YamlDocument,
  type YamlNode,
} from './yaml-syntax';

export interface ReadResult {
  /** Undefined where the text is no YAML, or holds what JSON cannot. */
  readonly value: Json | undefined;
  readonly problems: readonly Problem[];
}

/** The value of one YAML document as Kubernetes reads it. Source: sigs.k8s.io/yaml v1.6.0, go.yaml.in/yaml/v2 decode.go. */
export function readYaml(text: string): ReadResult {
  const common = readCommonYaml(text);
  return common === undefined ? readAnyYaml(text) : { value: common, problems: [] };
}

/** The same by way of the full parser. */
export function readAnyYaml(text: string): ReadResult {
  if (isTooDeep(text)) {
    const message = `The document is nested more than ${deepestNesting} levels deep, too deep to be read.`;
    const hint = 'Flatten the document: no Kubernetes object needs hundreds of levels.';
    return { value: undefined, problems: [{ code: 'yaml-too-deep', severity: 'error', offset: 0, message, hint }] };
  }
  const document = parseSyntax(text);
  if (document.errors.length > 0) return { value: undefined, problems: [firstProblem(document.errors, text)] };
  const refused = misplacedTab(text, document) ?? jsonEscape(text, document);
  if (refused !== undefined) return { value: undefined, problems: [refused] };
  const reader = new Reader(document);
  const value = reader.value(document.contents);
  return { value: reader.readable ? value : undefined, problems: withoutJoined(reader.problems, text) };
}

/** Turns the nodes of one document into a value, as go-yaml's decoder does, and notes what is wrong. */
class Reader {
  readonly problems: Problem[] = [];
  readable = true;
  private readonly yaml = yaml();
  private bound: Anchors | undefined;
  private readonly open = new Set<Node>();
  private decoded = 0;
  private decodedInAlias = 0;

  constructor(private readonly document: YamlDocument) {}

  /** Few documents have aliases: the walk that binds them waits for the first one. */
  private get anchors(): Anchors {
    return (this.bound ??= bindAliases(this.document));
  }

  value(node: YamlNode): Json {
    this.count();
    if (!this.readable || node === null || node === undefined) return null;
    if (this.yaml.isScalar(node)) return this.scalar(node);
    if (this.yaml.isMap(node)) return this.map(node, {});
    if (this.yaml.isSeq(node)) return (node as YAMLSeq<YamlNode>).items.map((item) => this.value(item));
    return this.alias(node as Alias, (target) => this.value(target));
  }

  private count(): void {
    this.decoded++;
    if (this.open.size > 0) this.decodedInAlias++;
  }

  private scalar(node: Scalar): Json {
    const value = scalarValue(node);
    if (value === undefined)
      return this.refuse(
        node,
        'yaml-tag',
        `The tag ${node.tag} does not fit the value ${node.value}.`,
        'Remove the tag.',
      );
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.refuse(
        node,
        'not-json',
        `JSON, and so Kubernetes, cannot hold ${node.value}.`,
        'Put the value in quotes if it is text.',
      );
    }
    if (typeof value !== 'bigint') return value;
    this.note(
      node,
      'number-not-exact',
      'warning',
      `${value} is checked as ${Number(value)}, the nearest number that can be held exactly.`,
      'Put the value in quotes if the field is text.',
    );
    return Number(value);
  }

  private map(node: YAMLMap, into: JsonObject): JsonObject {
    const seen = new Set<string>();
    for (const pair of node.items as Pair<Node, YamlNode>[]) {
      if (this.yaml.isScalar(pair.key) && isMergeKey(pair.key)) {
        this.merge(pair, into);
        continue;
      }
      const key = this.key(pair.key);
      if (key === undefined) continue;
      if (seen.has(key)) this.duplicate(pair.key, key);
      seen.add(key);
      put(into, key, this.value(pair.value));
    }
    return into;
  }

  private key(node: Node): string | undefined {
    this.decoded++;
    const target = this.yaml.isAlias(node) ? this.anchors.get(node) : node;
    const text = this.yaml.isScalar(target) ? scalarKey(target) : undefined;
    if (text === undefined) {
      this.refuse(
        node,
        'yaml-key',
        'A key of a mapping has to be text.',
        'Put the key in quotes, or write the value that belongs there.',
      );
    }
    return text;
  }

  /** A merge sets its keys where it stands, so it wins over what is written above it: go-yaml v2 does so. */
  private merge(pair: Pair<Node, YamlNode>, into: JsonObject): void {
    // Within a list of sources the earlier ones win.
    for (const source of mergeSources(pair.value).reverse()) {
      this.count();
      const target = this.yaml.isAlias(source) ? this.anchors.get(source) : source;
      if (!this.yaml.isMap(target)) {
        this.refuse(
          pair.key,
          'yaml-merge',
          'The merge key << takes a mapping or a list of mappings.',
          'Point it to an anchor of a mapping, as in `<<: *name`.',
        );
      } else if (this.yaml.isAlias(source)) {
        this.alias(source, () => this.map(target, into));
      } else {
        this.map(target, into);
      }
    }
  }

  private alias<T extends Json>(alias: Alias, read: (target: Node) => T): Json {
    const target = this.anchors.get(alias);
    if (target === undefined || this.open.has(target)) {
      const what =
        target === undefined
          ? `No anchor &${alias.source} stands before this alias.`
          : `The anchor &${alias.source} contains itself.`;
      return this.refuse(alias, 'yaml-alias', what, 'Write the value out in place of the alias.');
    }
    if (
      this.decodedInAlias > 100 &&
      this.decoded > 1000 &&
      this.decodedInAlias / this.decoded > allowedRatio(this.decoded)
    ) {
      return this.refuse(
        alias,
        'yaml-alias',
        'The aliases blow the document up to many times its size.',
        'Write the values out in place of the aliases.',
      );
    }
    this.open.add(target);
    const value = read(target);
    this.open.delete(target);
    return value;
  }

  private duplicate(node: Node, key: string): void {
    this.note(
      node,
      'duplicate-key',
      'error',
      `The key ${JSON.stringify(key)} is given twice in one mapping; the last one would win.`,
      'Remove one of the two.',
    );
  }

  private refuse(node: Node, code: string, message: string, hint: string): null {
    this.note(node, code, 'error', message, hint);
    this.readable = false;
    return null;
  }

  private note(node: Node, code: string, severity: Severity, message: string, hint: string): void {
    this.problems.push({ code, severity, offset: node.range?.[0] ?? 0, message, hint });
  }
}

/** The share of values that may come out of aliases. Source: go.yaml.in/yaml/v2 decode.go allowedAliasRatio. */
function allowedRatio(decoded: number): number {
  const [low, high] = [400_000, 4_000_000];
  if (decoded <= low) return 0.99;
  return decoded >= high ? 0.1 : 0.99 - (0.89 * (decoded - low)) / (high - low);
}

/** `__proto__` is a key like any other in JSON. */
function put(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
