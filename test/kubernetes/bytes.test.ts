import { byteLength, fromBase64, textOfBytes, toBase64 } from '../../src/kubernetes/bytes';

const texts = [
  '',
  'a',
  'ab',
  'abc',
  'ä€😀',
  '\u0000\u007f',
  '\ufeffmark',
  'half \ud83d of a pair',
  'x'.repeat(100_000),
];

test.each(texts)('a text is the bytes that Node makes of it (%#)', (text) => {
  expect(byteLength(text)).toBe(Buffer.byteLength(text));
  expect(toBase64(text)).toBe(Buffer.from(text).toString('base64'));
  expect(fromBase64(toBase64(text))).toEqual([...Buffer.from(text)]);
  expect(textOfBytes(Buffer.from(text))).toBe(Buffer.from(text).toString());
});

test('bytes are the text that Node makes of them', () => {
  const bytes = [0x20, 0x80, 0xc3, 0xa4, 0xc3, 0xe2, 0x82, 0xed, 0xa0, 0x80, 0xf0, 0x9f, 0x98, 0xff, 0xef, 0xbb, 0xbf];
  for (let from = 0; from < bytes.length; from++)
    for (let to = from; to <= bytes.length; to++) {
      const some = bytes.slice(from, to);
      expect(textOfBytes(some)).toBe(Buffer.from(some).toString());
    }
});

test.each([
  ['YWJj', 'abc'],
  ['YWI=', 'ab'],
  ['YWI', 'ab'],
  ['YW\r\nJj\n', 'abc'],
  ['YW-j', undefined],
  ['YWI=YWI=', undefined],
  ['YWJjY', undefined],
])('%j is base64 of %j', (text, decoded) => {
  const bytes = fromBase64(text);
  expect(bytes && textOfBytes(bytes)).toBe(decoded);
});
