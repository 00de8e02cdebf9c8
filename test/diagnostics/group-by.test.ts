import { groupBy } from '../../src/diagnostics/group-by';

it('keeps the order of groups and of their items', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'a2'], (text) => text[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
  ]);
});

it('asks for each key once', () => {
  let asked = 0;
  expect(groupBy([1, 2, 3], () => (asked += 1)).size).toBe(3);
  expect(asked).toBe(3);
});
