/**
 * How deep a text can be nested at the most: brackets, indentation and dashes, whether they mean anything or stand in a
 * text. A bound from above, found without recursion: the parser's own recursion may end the process, not only itself.
 */
function nestingBound(text: string): number {
  const indents: number[] = [];
  let brackets = 0;
  let deepest = 0;
  for (const line of text.split('\n')) {
    const start = line.search(/[^ ]/);
    if (start < 0) continue;
    while (indents.length > 0 && indents.at(-1)! >= start) indents.pop();
    indents.push(start);
    const inLine = (line.slice(start).match(/^(?:[-?:][ \t]+)+/)?.[0] ?? '').replace(/[ \t]/g, '').length;
    for (let at = start; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 0x5b || code === 0x7b) brackets++;
      else if ((code === 0x5d || code === 0x7d) && brackets > 0) brackets--;
      deepest = Math.max(deepest, indents.length + inLine + brackets);
    }
  }
  return deepest;
}

/** Levels that are read; recursion far beyond takes the stack that even a regular expression needs. */
export const deepestNesting = 500;

/** Whether the text may be nested deeper than that. */
export function isTooDeep(text: string): boolean {
  return text.length > deepestNesting && nestingBound(text) > deepestNesting;
}
