// Texts as bytes, by what browsers have as well: Node's Buffer is not there.

/** Bytes that a text takes in UTF-8. */
export function byteLength(text: string): number {
  // A byte for each character, as in most manifests.
  if (!/[^\u0000-\u007f]/.test(text)) return text.length;
  return new TextEncoder().encode(text).length;
}

/** Bytes in UTF-8 as a text; what is no UTF-8 becomes U+FFFD, and nothing is taken for a mark of the byte order. */
export function textOfBytes(bytes: Iterable<number>): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** A text in base64, as Secrets carry it. */
export function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** The bytes of a text in base64, spaces and line breaks ignored; undefined where it is no base64. */
export function fromBase64(text: string): readonly number[] | undefined {
  try {
    return Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
