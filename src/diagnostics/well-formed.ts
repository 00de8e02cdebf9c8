/** The text with U+FFFD for each half of a character, which has no form in UTF-8 and which `encodeURIComponent` throws at. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
