import type { Node, Range } from 'yaml';
import type { YamlDocument } from './yaml-syntax';

/** Blanks that are put before the line that begins at an offset. */
interface Pad {
  readonly at: number;
  readonly width: number;
}

/** Each text is another run of the parser. */
const mostTexts = 10;
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
  for (let texts = 0; texts < mostTexts; texts++) {
    const [error, quote] = unclosed(document) ?? [];
    if (error === undefined) break;
    const found = linesToMove(text, written(error, pads), quote!);
    if (found.length === 0) return asItIs;
    pads.push(...found);
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

/** The rest of the lines of a quoted text that breaks off; none where nothing ends it. */
function linesToMove(text: string, from: number, quote: string): Pad[] {
  const end = quote === '"' ? /(?:[^"\\]|\\[^])*"/y : /(?:[^']|'')*'/y;
  end.lastIndex = from;
  const rest = end.exec(text)?.[0] ?? '';
  // What stands before the break is further right than the key, and so is a line that begins as far.
  const width = text.slice(0, from).trimEnd().split('\n').at(-1)!.length;
  return [...rest.matchAll(/\n/g)].map(({ index }) => ({ at: from + index + 1, width }));
}

function padded(text: string, pads: readonly Pad[]): string {
  const starts = [0, ...pads.map(({ at }) => at)];
  return starts
    .map((start, index) => ' '.repeat(pads[index - 1]?.width ?? 0) + text.slice(start, starts[index + 1]))
    .join('');
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
