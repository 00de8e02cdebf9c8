import { nearness } from '../../src/check/nearness';

test.each([
  ['clusters/dev/a.yaml', 'clusters/dev/b.yaml', 'clusters/prod/b.yaml'],
  ['clusters/dev/a.yaml', 'clusters/dev/b.yaml', 'clusters/dev/c/b.yaml'],
  ['clusters/dev/a/a.yaml', 'clusters/dev/b/b.yaml', 'clusters/prod/a/b.yaml'],
  ['a.yaml', 'b.yaml', 'c/b.yaml'],
])('seen from %s, %s is nearer than %s', (from, near, far) => {
  expect(nearness(near, from)).toBeGreaterThan(nearness(far, from));
});
