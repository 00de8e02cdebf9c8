import { topologicalOrder } from '../../../src/constructs/app/topological-order';

const before = (edges: Record<string, string[]>) => (item: string) => edges[item] ?? [];

it('keeps the given order where nothing has to come before', () => {
  expect(topologicalOrder(['c', 'a', 'b'], before({}))).toEqual({ order: ['c', 'a', 'b'] });
});

it('moves forward what has to come before, also when only an edge names it', () => {
  expect(topologicalOrder(['a', 'b'], before({ a: ['b', 'x'], x: ['y'] }))).toEqual({ order: ['b', 'y', 'x', 'a'] });
});

it('gives the items of a loop, without those that lead to it', () => {
  expect(topologicalOrder(['a'], before({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual({
    loop: ['b', 'c', 'd'],
  });
  expect(topologicalOrder(['a'], before({ a: ['a'] }))).toEqual({ loop: ['a'] });
});

it('visits each edge once: a lattice of 500 layers, and a chain of 100000', () => {
  let edges = 0;
  const layers = Array.from({ length: 500 }, (_, layer) => [`${layer}a`, `${layer}b`]);
  const lattice = (item: string) => {
    const below = layers[Number.parseInt(item, 10) + 1] ?? [];
    edges += below.length;
    return below;
  };
  expect(topologicalOrder(layers.flat(), lattice)).toHaveProperty('order.length', 1000);
  expect(edges).toBe(4 * 499);
  const chain = topologicalOrder([0], (item) => (item < 100_000 ? [item + 1] : []));
  expect(chain).toHaveProperty('order.length', 100_001);
});
