import { annotationProblems, labelProblems } from '../../src/objects/metadata-problems';

test('labels', () => {
  expect(labelProblems()).toEqual([]);
  expect(labelProblems({ 'example.com/Team': 'A_b', empty: '' })).toEqual([]);
  expect(labelProblems({ 'a b': 'x' }).map(({ code }) => code)).toEqual(['label-key-invalid']);
  expect(labelProblems({ team: 'two words' }).map(({ code }) => code)).toEqual(['label-value-invalid']);
});

test('annotations, whose prefix may have capitals', () => {
  expect(annotationProblems()).toEqual([]);
  expect(annotationProblems({ 'Example.com/Note': 'any text\n' })).toEqual([]);
  expect(annotationProblems({ 'a/b/c': 'x' }).map(({ code }) => code)).toEqual(['annotation-key-invalid']);
});
