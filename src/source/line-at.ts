/** Where the lines of a text begin, found once for all that is asked about it. */
export class Lines {
  private readonly starts = [0];

  constructor(readonly text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): { line: number; column: number } {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  /** The offset at which a line begins, the end of the text where there is no such line. */
  start(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }
}

let known: Lines | undefined;

/** Line and column of an offset, both from 1; quick for the same text again and again. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  if (known?.text !== text) known = new Lines(text);
  return known.at(offset);
}
