import { check } from '../../src/check/check';
import { ignoreComments } from '../../src/check/ignore-comments';

const read = (text: string) =>
  ignoreComments({ path: 'v', text }).map(({ rules, source }) => [...rules, source.line, source.column]);

test.each([
  ['# cdk8s-longhorn/ignore a: why\n', [[['a', 'why'], 1, 1]]],
  ['x: 1\r\n  #cdk8s-longhorn/ignore: a: why: so; b-c\n', [[['a', 'why: so'], ['b-c', ''], 2, 3]]],
  ['# cdk8s-longhorn/ignore\n', [[['rule-id', ''], 1, 1]]],
  ['# cdk8s-longhorn/ignore ;\n', [[['rule-id', ''], 1, 1]]],
  ['x: 1 # cdk8s-longhorn/ignore a: why\n', [[['a', 'why'], 1, 6]]],
  ['x: 1# cdk8s-longhorn/ignore a: why\n# cdk8s-longhorn/ignored a: b\n', []],
])('%j', (text, expected) => expect(read(text)).toEqual(expected));

test('a comment among objects, which counts for none of them, is told', () => {
  const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  annotations: { cdk8s-longhorn/ignore: 'schema-type: here it counts' }
data: { size: 1 } # cdk8s-longhorn/ignore schema-type: why
`;
  const { findings } = check([{ path: 'a.yaml', text }]);
  expect(findings).toEqual([
    {
      code: 'ignore-unused',
      severity: 'warning',
      consequence: 'ignored',
      message:
        'The comment cdk8s-longhorn/ignore counts in files of chart values only, and there are objects in this one.',
      hint: 'Annotate the object that is meant with cdk8s-longhorn/ignore: "schema-type: why it is right here".',
      source: { file: 'a.yaml', line: 6, column: 19 },
    },
  ]);
});

test.each(['# cdk8s-longhorn/ignore a: why\n', 'longhornUI:\n  replicas: 1 # cdk8s-longhorn/ignore a: why\n'])(
  'one in %j is not among objects',
  (text) => {
    const { findings } = check([{ path: 'values.yaml', text }]);
    expect(findings.filter(({ message }) => message.includes('objects'))).toEqual([]);
  },
);
