import { textOf } from '../json-view';

/** Blanks and nothing else; that there is nothing at all, the schema says. */
export function isBlank(text: unknown): boolean {
  return textOf(text) !== '' && textOf(text).trim() === '';
}
