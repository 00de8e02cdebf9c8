// What the checks use of Node's Buffer: texts as UTF-8, base64, hexadecimal and Latin-1.
const latin1 = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

const readers = {
  utf8: (text) => new TextEncoder().encode(text),
  hex: (text) => Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16)),
  // Like Node, it takes the alphabet for URLs too, passes over what is no base64, and ends at the padding.
  base64(text) {
    const known = text
      .split('=', 1)[0]
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replaceAll(/[^A-Za-z0-9+/]/g, '');
    const whole = known.length % 4 === 1 ? known.slice(0, -1) : known;
    return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
  },
};

const writers = {
  utf8: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  latin1,
  base64: (bytes) => btoa(latin1(bytes)),
};

export const Buffer = {
  byteLength: (text) => readers.utf8(text).length,
  from(text, encoding = 'utf8') {
    const bytes = readers[encoding](text);
    return { length: bytes.length, toString: (wanted = 'utf8') => writers[wanted](bytes) };
  },
};
