import { ignoreComments } from '../../src/check/ignore-comments';

const read = (text: string) =>
  ignoreComments({ path: 'v', text }).map(({ rules, source }) => [...rules, source.line, source.column]);

test.each([
  ['# cdk8s-longhorn/ignore a: why\n', [[['a', 'why'], 1, 1]]],
  ['x: 1\r\n  #cdk8s-longhorn/ignore: a: why: so; b-c\n', [[['a', 'why: so'], ['b-c', ''], 2, 3]]],
  ['# cdk8s-longhorn/ignore\n', [[['rule-id', ''], 1, 1]]],
  ['x: 1 # cdk8s-longhorn/ignore a: why\n# cdk8s-longhorn/ignored a: b\n', []],
])('%j', (text, expected) => expect(read(text)).toEqual(expected));
