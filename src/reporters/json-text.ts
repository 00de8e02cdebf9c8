import { wellFormed } from '../diagnostics/one-line';

/** What JSON leaves as it is, and a terminal or an editor acts upon. */
const special = /[\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The value as JSON that people can read too. Half a character, which some readers of JSON refuse, becomes U+FFFD. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, item: unknown) => (typeof item === 'string' ? wellFormed(item) : item), 2);
  return `${text.replace(special, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
