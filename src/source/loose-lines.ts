import type { Node, Range, Scalar, YAMLMap } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

type Yaml = typeof import('yaml');

/** Blanks that are put before the line that begins at an offset. */
interface Pad {
  readonly at: number;
  readonly width: number;
}

/** A quoted text, or what stands in brackets, of which the parser took a part only. */
interface Broken {
  readonly start: number;
  /** Where the parser let it end. */
  readonly cut: number;
  /** Where Go lets it end; undefined where nothing ends it. */
  readonly end: number | undefined;
  readonly quote: string | undefined;
}

/** Each of them is another run of the parser: of a long text only a few are worth it. */
const [leastTried, mostCharacters] = [10, 500_000];
/** What the parser says where it finds no end of a quoted text. */
export const missingQuote = /^Missing closing (["'])quote/;
/** The parser takes a quote that is escaped for the end, where the next line is not far enough to the right. */
const maybeCutAtQuote = /(?:\\"|'')\n/;

const doubleQuoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const singleQuoted = /'[^']*(?:''[^']*)*'/y;
const inBrackets = new RegExp(
  String.raw`${doubleQuoted.source}|${singleQuoted.source}|#.*|[^\s,[\]{}:"'#][^\s,[\]{}]*|[^]`,
  'y',
);
const documentMarker = /\n(?:---|\.\.\.)(?:[ \t\n]|$)/;

/**
 * Go begins the lines of a quoted text, and those between brackets, anywhere, and the parser at hand only further right
 * than the key: Longhorn's own documentation ends a JSON in quotes with a line that stands below its key. Such lines are
 * moved for the parser, to whom blanks there mean nothing, and the nodes are told to be where they are.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_flow_scalar, yaml_parser_unroll_indent.
 */
export function withLooseLines(text: string, parse: (text: string) => YamlDocument, yaml: Yaml): YamlDocument {
  const asItIs = parse(text);
  if (asItIs.errors.length === 0 && !maybeCutAtQuote.test(text)) return asItIs;
  const first = firstBroken(asItIs, text, yaml, new Set());
  if (first === undefined) return asItIs;
  const pads: Pad[] = [];
  const moved = new Set<number>();
  let [document, broken]: [YamlDocument, Broken | undefined] = [asItIs, first];
  const mostTried = Math.max(leastTried, mostCharacters / text.length);
  for (let count = 0; count < mostTried && broken !== undefined; count++) {
    const now = padded(text, pads);
    const found = linesToMove(now, broken).map(({ at, width }) => ({ at: written(at, pads), width }));
    if (found.length === 0) return unclosed(asItIs, first, yaml);
    moved.add(written(broken.start, pads));
    pads.push(...found);
    pads.sort((one, other) => one.at - other.at);
    const wider = padded(text, pads);
    document = parse(wider);
    broken = firstBroken(
      document,
      wider,
      yaml,
      new Set([...moved].map((offset) => offset + widthBefore(offset, pads))),
    );
  }
  if (broken !== undefined || document.errors.length > 0) return unclosed(asItIs, first, yaml);
  yaml.visit(document, {
    Node: (_, node: Node) => {
      if (node.range) node.range = node.range.map((offset) => written(offset, pads)) as Range;
    },
  });
  return document;
}

/** The first text or collection of which the parser took a part only, and that was not moved before. */
function firstBroken(
  document: YamlDocument,
  text: string,
  { visit }: Yaml,
  moved: ReadonlySet<number>,
): Broken | undefined {
  let first: Broken | undefined;
  let wholeTo = 0;
  const look = (node: Node, end: number | undefined, quote?: string): symbol | undefined => {
    const [start, cut] = node.range!;
    if (end === cut || moved.has(start)) return undefined;
    first = { start, cut, end, quote };
    return visit.BREAK;
  };
  visit(document, {
    Scalar(_key, node: Scalar) {
      if (!node.range || !node.type?.startsWith('QUOTE')) return undefined;
      return look(node, endOfQuoted(text, node.range[0]), text[node.range[0]]);
    },
    Collection(_key, node) {
      if (!node.range || node.range[0] < wholeTo || (node as YAMLMap).flow !== true) return undefined;
      const end = endOfBrackets(text, node.range[0]);
      // A text in it may be cut all the same.
      if (end === node.range[1]) wholeTo = end;
      return look(node, end);
    },
  });
  return first;
}

function endOfQuoted(text: string, start: number): number | undefined {
  const pattern = text[start] === '"' ? doubleQuoted : singleQuoted;
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0;
  inBrackets.lastIndex = start;
  for (let part = inBrackets.exec(text)?.[0]; part !== undefined; part = inBrackets.exec(text)?.[0]) {
    if (part === '[' || part === '{') depth++;
    else if ((part === ']' || part === '}') && --depth === 0) return inBrackets.lastIndex;
  }
  return undefined;
}

/** The lines of what breaks off; none where nothing ends it, or a document does. */
function linesToMove(text: string, { start, end }: Broken): Pad[] {
  const rest = end === undefined ? '' : text.slice(start, end);
  // What begins there is further right than the key, and so is a line that begins as far.
  const width = start - text.lastIndexOf('\n', start - 1) - 1;
  if (width === 0 || documentMarker.test(rest)) return [];
  return [...rest.matchAll(/\n/g)].map(({ index }) => ({ at: start + index + 1, width }));
}

/** With the error that the parser does not see, where it took an escaped quote for the end. */
function unclosed(document: YamlDocument, { cut, quote, start }: Broken, { YAMLParseError }: Yaml): YamlDocument {
  if (quote === undefined || document.errors.some(({ message }) => missingQuote.test(message))) return document;
  const error = new YAMLParseError([cut, cut + 1], 'MISSING_CHAR', `Missing closing ${quote}quote`);
  document.errors = [...document.errors.filter(({ pos }) => pos[0] < start), error];
  return document;
}

function padded(text: string, pads: readonly Pad[]): string {
  const starts = [0, ...pads.map(({ at }) => at)];
  return starts
    .map((start, index) => ' '.repeat(pads[index - 1]?.width ?? 0) + text.slice(start, starts[index + 1]))
    .join('');
}

/** The blanks that are put before what is written at an offset. */
function widthBefore(offset: number, pads: readonly Pad[]): number {
  return pads.reduce((sum, { at, width }) => (at <= offset ? sum + width : sum), 0);
}

/** The offset in the text as it is written. */
function written(offset: number, pads: readonly Pad[]): number {
  let moved = 0;
  for (const { at, width } of pads) {
    if (at + moved > offset) break;
    moved += Math.min(width, offset - at - moved);
  }
  return offset - moved;
}
