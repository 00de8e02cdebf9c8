import { repeated } from '../../src/diagnostics/repeated';

it('names every place but the first', () => {
  expect([...repeated(['a', 'b', 'a', 1, '1', 'a'])]).toEqual([2, 5]);
  expect([...repeated(['a', 'b'])]).toEqual([]);
});
