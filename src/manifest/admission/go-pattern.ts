import { parsePattern } from '../regexp/parse-pattern';
import { BadPattern } from '../regexp/pattern';

/**
 * Why Go refuses a regular expression. Follows the quoted pattern.
 * Source: golang.org/s/re2syntax.
 */
export function patternProblem(pattern: string): string | undefined {
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    const looksAround = /\(\?<?[=!]/.test(pattern);
    return looksAround ? 'but look-ahead and look-behind are not supported' : 'which is not a regular expression';
  }
}
