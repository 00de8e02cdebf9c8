/** Characters that end a line, move the cursor or change the direction of text for whoever reads it. */
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text on one line, with nothing in it that a terminal or a log would act upon, or that UTF-8 cannot hold. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(
    control,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text without halves of characters, which come as escapes out of JSON and are not to be written. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
