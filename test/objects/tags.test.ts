import { canonicalTags, tagProblems } from '../../src/objects/tags';

test('tags are sorted and each is there once', () => {
  expect(canonicalTags(['db', 'archive', 'db', 'Zone'])).toEqual(['Zone', 'archive', 'db']);
});

test('qualified names are taken', () => {
  expect(tagProblems(['ssd', 'example.org/ssd', 't'.repeat(63), 'a_b.c'], '/spec/tags')).toEqual([]);
});

test.each(['', 'fast disks', '-ssd', 'ssd-', 't'.repeat(64), 'a/b/c', '/a'])('%j is refused', (tag) => {
  const [problem] = tagProblems(['ok', tag], '/spec/tags');
  expect(problem).toMatchObject({ code: 'tag-invalid', path: '/spec/tags/1' });
  expect(problem!.message).toContain(JSON.stringify(tag));
});
