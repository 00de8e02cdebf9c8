// Texts as Go looks at them, where JavaScript would do otherwise.

/** Of the capital I with a dot, JavaScript makes two characters. */
export function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Whether all characters can be printed: of blanks only the space can. Half of a character is replaced by a whole one. */
export function isPrintable(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cs} ]*$/u.test(text);
}

/**
 * A quantity without the blanks around it. Tabs and line ends are escaped in JSON, which is where the server trims.
 * Source: apimachinery v0.36 pkg/api/resource/quantity.go, UnmarshalJSON.
 */
export function trimmedQuantity(text: string): string {
  return text.replace(/^ +| +$/g, '');
}
