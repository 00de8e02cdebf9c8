const SPACE = 0x20;
const header = /([|>])(-?) *(?:(?<= )#.*)?(?:\n|$)/y;

/** The text of a block scalar, and the beginning of the line after it. */
export interface BlockScalar {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads `|` and `>`, clipped or stripped, whose lines all begin in one column or, in `|`, further in; undefined for any
 * other. `column` is that of the mapping or list it stands in.
 * Source: go.yaml.in/yaml/v2 scannerc.go yaml_parser_scan_block_scalar.
 */
export function readBlockScalar(text: string, start: number, column: number): BlockScalar | undefined {
  header.lastIndex = start;
  const [found, style, chomping] = header.exec(text) ?? [];
  if (found === undefined) return undefined;
  const block = readLines(text, header.lastIndex, column, style === '|');
  if (block === undefined) return undefined;
  const { end, lines } = block;
  while (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) return { value: '', end };
  const body = style === '|' ? lines.join('\n') : folded(lines);
  return { value: chomping === '-' ? body : `${body}\n`, end };
}

/** The lines that are further in than the column, from where the first of them begins on. */
function readLines(
  text: string,
  start: number,
  column: number,
  mayGoFurtherIn: boolean,
): { lines: string[]; end: number } | undefined {
  const lines: string[] = [];
  let inner = -1;
  let at = start;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    let first = at;
    while (text.charCodeAt(first) === SPACE) first++;
    const width = first - at;
    if (first === end) {
      if (width > Math.max(inner, 0)) return undefined;
      lines.push('');
    } else {
      if (width <= column && first < text.length) break;
      // Without a line feed at the end of the text the scalar has none either, whatever its header says.
      if (end < 0) return undefined;
      if (inner < 0) inner = width;
      if (width < inner || (width > inner && !mayGoFurtherIn)) return undefined;
      lines.push(text.slice(at + inner, end));
    }
    at = end + 1;
  }
  return { lines, end: at };
}

/** One line feed between two lines is a space; each empty line is a line feed. */
function folded(lines: readonly string[]): string {
  let text = '';
  let gap = -1;
  for (const line of lines) {
    if (line === '') {
      gap++;
      continue;
    }
    if (text === '' && gap < 0) text = line;
    else if (text === '') text = '\n'.repeat(gap + 1) + line;
    else text += (gap <= 0 ? ' ' : '\n'.repeat(gap)) + line;
    gap = 0;
  }
  return text;
}
