/** How a tool is given one value for Helm: quotes would be part of it, and a switch says whether it is text. */
export interface SingleValue {
  readonly isText: boolean;
  /** The switch for the opposite, as the end of a sentence: `with --set-string`. */
  readonly otherWay: string;
}

/** The repair of a value in YAML, in the words of a tool that is given single values. */
export function hintForSingle(hint: string, { isText, otherWay }: SingleValue): string {
  const unquoted = / without quotes\.?$/;
  if (unquoted.test(hint)) return `${hint.replace(unquoted, '')}${isText ? `, ${otherWay}` : ''}.`;
  return !isText && /\bin quotes\b/.test(hint) ? `Give it ${otherWay}.` : hint;
}
