import type { Node, Range } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

/** Blanks that are put before the line that begins at an offset of the text as it is written. */
interface Pad {
  readonly at: number;
  readonly width: number;
  /** Blanks that were put before earlier lines. */
  readonly before: number;
}

/** Each text is another run of the parser. */
const mostTexts = 10;
/** As much as all these texts may hold, so that a file takes little longer than it did to be refused. */
const mostCharacters = 2_000_000;
/** What the parser says where it finds no end of a quoted text. */
export const missingQuote = /^Missing closing (["'])quote/;

/**
 * Go begins the lines of a quoted text anywhere, and the parser at hand only further right than the key: Longhorn's own
 * documentation ends a JSON in quotes with a line that stands below its key. Such lines are moved for the parser, to whom
 * blanks there mean nothing, and the nodes are told to be where they are.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_flow_scalar.
 *
 * @param visit the parser's walk through a document
 */
export function withLooseQuotes(
  text: string,
  parse: (text: string) => YamlDocument,
  visit: typeof import('yaml').visit,
): YamlDocument {
  const asItIs = parse(text);
  const pads: Pad[] = [];
  let document = asItIs;
  let characters = 0;
  for (let texts = 0; texts < mostTexts; texts++) {
    const [error, quote] = unclosed(document) ?? [];
    if (error === undefined) break;
    const from = written(error, pads);
    const lines = linesToMove(text, from, quote!);
    const width = widthAt(text, from);
    const blanks = blanksOf(pads.at(-1));
    characters += text.length + blanks + lines.length * width;
    if (lines.length === 0 || characters > mostCharacters) return asItIs;
    for (const [index, at] of lines.entries()) pads.push({ at, width, before: blanks + index * width });
    document = parse(padded(text, pads));
  }
  if (document.errors.length > 0) return asItIs;
  if (pads.length > 0) {
    visit(document, {
      Node: (_, node: Node) => {
        if (node.range) node.range = node.range.map((offset) => written(offset, pads)) as Range;
      },
    });
  }
  return document;
}

/** Where the first quoted text breaks off, and its quote. */
function unclosed({ errors }: YamlDocument): [offset: number, quote: string] | undefined {
  for (const { message, pos } of errors) {
    const [, quote] = missingQuote.exec(message) ?? [];
    if (quote !== undefined) return [pos[0], quote];
  }
  return undefined;
}

/** Where the rest of the lines of a quoted text begin that breaks off; none where nothing ends it. */
function linesToMove(text: string, from: number, quote: string): number[] {
  const marks = quote === '"' ? /"|\\[^]/g : /''|'/g;
  marks.lastIndex = from;
  let end = marks.exec(text);
  while (end !== null && end[0] !== quote) end = marks.exec(text);
  const rest = text.slice(from, end?.index ?? from);
  // Go refuses these marks of a document's end, and so must the parser, which would not know them further right.
  if (/\n(?:---|\.\.\.)\s/.test(rest)) return [];
  return [...rest.matchAll(/\n/g)].map(({ index }) => from + index + 1);
}

/** What stands before the break is further right than the key, or is the line of the key. */
function widthAt(text: string, from: number): number {
  const before = text.slice(0, from).trimEnd();
  return /^[ \t?:-]*/.exec(before.slice(before.lastIndexOf('\n') + 1))![0].length + 1;
}

function padded(text: string, pads: readonly Pad[]): string {
  const starts = [0, ...pads.map(({ at }) => at)];
  return starts
    .map((start, index) => ' '.repeat(pads[index - 1]?.width ?? 0) + text.slice(start, starts[index + 1]))
    .join('');
}

/** The offset in the text as it is written. Nodes by the thousand ask it of lines by the thousand. */
function written(offset: number, pads: readonly Pad[]): number {
  let [low, high] = [0, pads.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pads[middle]!.at + pads[middle]!.before <= offset) low = middle + 1;
    else high = middle;
  }
  const last = pads[low - 1];
  return Math.max(last?.at ?? 0, offset - blanksOf(last));
}

/** All the blanks up to a line. */
function blanksOf(pad: Pad | undefined): number {
  return pad === undefined ? 0 : pad.before + pad.width;
}
