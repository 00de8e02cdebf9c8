let known: { readonly text: string; readonly starts: readonly number[] } | undefined;

/** Line and column of an offset, both from 1. The lines of a text are found once while it is asked about again and again. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  if (known?.text !== text) known = { text, starts: lineStarts(text) };
  const { starts } = known;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
