/** Shorter words are alike too often. */
const leastLength = 5;

/**
 * Whether one text is the other with a slip of the fingers: two letters swapped, or a letter too many or too few. Other
 * letters in one place, and digits, tell names apart that are both meant.
 */
export function isSlip(text: string, other: string): boolean {
  const [long, short] = text.length >= other.length ? [text, other] : [other, text];
  if (short.length < leastLength) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length === short.length + 1) return isLetter(long[at]) && long.slice(at + 1) === short.slice(at);
  const isSwapped = long[at] === short[at + 1] && long[at + 1] === short[at];
  return (
    long.length === short.length &&
    long !== short &&
    isSwapped &&
    isLetter(long[at]) &&
    isLetter(long[at + 1]) &&
    long.slice(at + 2) === short.slice(at + 2)
  );
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/i.test(character);
}
