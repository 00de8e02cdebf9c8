import { readTextMapping } from '../../src/manifest/text-mapping';

const textsOf = (text: string) => {
  const mapping = readTextMapping(text);
  return 'texts' in mapping ? Object.fromEntries(mapping.texts) : mapping;
};

test.each([
  ['a: "1"\nb: two', { a: '1', b: 'two' }],
  ['a: yes\nb: 1e3\nc: 007\nd: 1.0\ne: "no"', { a: 'yes', b: '1e3', c: '007', d: '1.0', e: 'no' }],
  ['a:\nb: ~\nc: 1', { a: '', b: '', c: '1' }],
  ['a: &x 2\nb: *x', { a: '2', b: '2' }],
  ['{"a": true, "b": 5}', { a: 'true', b: '5' }],
  ['', {}],
])('%j', (text, texts) => expect(textsOf(text)).toEqual(texts));

test.each([
  ['a: {v1: "2"}', { problem: '"a" has a mapping for a value', key: 'a' }],
  ['a: 1\nb: [x]', { problem: '"b" has a list for a value', key: 'b' }],
  ['- a', { problem: 'This is no mapping' }],
  ['just words', { problem: 'This is no mapping' }],
])('cannot be read: %j', (text, problem) => expect(textsOf(text)).toEqual(problem));

test('says what is wrong with the syntax', () => {
  expect(textsOf('a: "1\nb: 2')).toMatchObject({ problem: expect.stringContaining('Not valid YAML') as string });
});
