import type { Node, Range, Scalar, YAMLMap } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

type Yaml = typeof import('yaml');

/** Blanks that are put before the line that begins at an offset of the text as it is written. */
interface Pad {
  readonly at: number;
  readonly width: number;
}

/** A pad, with the blanks of all before it. */
interface PlacedPad extends Pad {
  readonly before: number;
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
/** As long as a text may become, or twice as long as it is: a file is to take little longer than it would to be refused. */
const mostWidened = 1_000_000;
/** What the parser says where it finds no end of a quoted text. */
export const missingQuote = /^Missing closing (["'])quote/;
/** The parser takes a quote that is escaped for the end, where the next line is not far enough to the right. */
const maybeCutAtQuote = /(?:\\"|'')\n/;
/** A word may hold quotes and number signs, and a comment brackets. */
const inBrackets = /["'[\]{}]|#.*|[^\s,[\]{}:"'#][^\s,[\]{}]*|[^]/y;
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
  let pads: readonly PlacedPad[] = [];
  const moved = new Set<number>();
  let [wider, document, broken]: [string, YamlDocument, Broken | undefined] = [text, asItIs, first];
  const mostTried = Math.max(leastTried, mostCharacters / text.length);
  for (let count = 0; count < mostTried && broken !== undefined; count++) {
    const found = linesToMove(wider, broken).map(({ at, width }) => ({ at: written(at, pads), width }));
    if (found.length === 0) return unclosed(asItIs, first, yaml);
    moved.add(written(broken.start, pads));
    pads = placed([...pads, ...found]);
    if (text.length + blanksOf(pads.at(-1)) > Math.max(mostWidened, 2 * text.length)) break;
    wider = padded(text, pads);
    document = parse(wider);
    broken = firstBroken(document, wider, yaml, new Set([...moved].map((offset) => widened(offset, pads))));
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
  const quote = text[start]!;
  const marks = quote === '"' ? /"|\\[^]/g : /''|'/g;
  marks.lastIndex = start + 1;
  let mark = marks.exec(text);
  while (mark !== null && mark[0] !== quote) mark = marks.exec(text);
  return mark === null ? undefined : marks.lastIndex;
}

function endOfBrackets(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length;) {
    inBrackets.lastIndex = at;
    const [part] = inBrackets.exec(text)!;
    const end = part === '"' || part === "'" ? endOfQuoted(text, at) : at + part.length;
    if (end === undefined) return undefined;
    if (part === '[' || part === '{') depth++;
    else if ((part === ']' || part === '}') && --depth === 0) return end;
    at = end;
  }
  return undefined;
}

/** The lines of what breaks off; none where nothing ends it, or a document does. */
function linesToMove(text: string, { start, end }: Broken): Pad[] {
  const rest = end === undefined ? '' : text.slice(start, end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // One more than the key, or the whole of what stands before it where that is an item of a list.
  const width = /^[ \t?:-]*/.exec(line)![0].length + 1;
  if (line === '' || documentMarker.test(rest)) return [];
  return [...rest.matchAll(/\n/g)].map(({ index }) => ({ at: start + index + 1, width }));
}

/** With the error that the parser does not see, where it took an escaped quote for the end. */
function unclosed(document: YamlDocument, { cut, quote, start }: Broken, { YAMLParseError }: Yaml): YamlDocument {
  if (quote === undefined || document.errors.some(({ message }) => missingQuote.test(message))) return document;
  const error = new YAMLParseError([cut, cut + 1], 'MISSING_CHAR', `Missing closing ${quote}quote`);
  document.errors = [...document.errors.filter(({ pos }) => pos[0] < start), error];
  return document;
}

/** In their order, those for one line as one. */
function placed(pads: readonly Pad[]): PlacedPad[] {
  const widths = new Map<number, number>();
  for (const { at, width } of pads) widths.set(at, (widths.get(at) ?? 0) + width);
  let before = 0;
  return [...widths]
    .sort(([one], [other]) => one - other)
    .map(([at, width]) => {
      before += width;
      return { at, width, before: before - width };
    });
}

function padded(text: string, pads: readonly Pad[]): string {
  const starts = [0, ...pads.map(({ at }) => at)];
  return starts
    .map((start, index) => ' '.repeat(pads[index - 1]?.width ?? 0) + text.slice(start, starts[index + 1]))
    .join('');
}

/** Where it stands in the widened text, what is written at an offset. */
function widened(offset: number, pads: readonly PlacedPad[]): number {
  return offset + blanksOf(lastWith(pads, ({ at }) => at <= offset));
}

/** The offset in the text as it is written. */
function written(offset: number, pads: readonly PlacedPad[]): number {
  const last = lastWith(pads, ({ at, before }) => at + before <= offset);
  return Math.max(last?.at ?? 0, offset - blanksOf(last));
}

/** By halves: nodes by the thousand are looked for among lines by the thousand. */
function lastWith(pads: readonly PlacedPad[], isBefore: (pad: PlacedPad) => boolean): PlacedPad | undefined {
  let [low, high] = [0, pads.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(pads[middle]!)) low = middle + 1;
    else high = middle;
  }
  return pads[low - 1];
}

/** All the blanks up to a line. */
function blanksOf(pad: PlacedPad | undefined): number {
  return pad === undefined ? 0 : pad.before + pad.width;
}
