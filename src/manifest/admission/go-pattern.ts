import { parsePattern } from '../regexp/parse-pattern';
import { BadPattern } from '../regexp/pattern';

/**
 * Why Go refuses a regular expression. Follows the quoted pattern.
 * Source: golang.org/s/re2syntax.
 */
export function patternProblem(pattern: string): string | undefined {
  if (/\(\?<?[=!]/.test(pattern)) return 'but look-ahead and look-behind are not supported';
  try {
    parsePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof BadPattern) return 'which is not a regular expression';
    throw error;
  }
}
