/**
 * Why Go refuses a regular expression, as far as it is certain; undefined leaves the last word to the server.
 * Source: golang.org/s/re2syntax.
 */
export function patternProblem(pattern: string): string | undefined {
  if (/\(\?<?[=!]/.test(pattern)) return 'but look-ahead and look-behind are not supported';
  return closesItsBrackets(pattern) ? undefined : 'which is not a regular expression: a bracket is not closed';
}

function closesItsBrackets(pattern: string): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '[') {
      at = endOfClass(pattern, at);
      if (at < 0) return false;
    } else if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Index of the "]" that closes the class, or -1. A "]" right after "[" or "[^" belongs to it, as does [:alpha:]. */
function endOfClass(pattern: string, start: number): number {
  const match = /^\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[\s\S]|[^\]\\])*\]/.exec(pattern.slice(start));
  return match === null ? -1 : start + match[0].length - 1;
}
