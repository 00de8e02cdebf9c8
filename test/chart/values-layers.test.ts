import { locatedInLayers, type ValuesLayer } from '../../src/chart/values-layers';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';

const about = (path: string): Diagnostic => ({ code: 'x', severity: 'error', message: 'm', path });
const layer = (file: string, values: ValuesLayer['values']): ValuesLayer => ({
  values,
  locate: () => ({ file, line: 1, column: 1 }),
});

describe('locatedInLayers', () => {
  const layers = [layer('a', { ui: { x: 1 }, list: [1] }), layer('b', { ui: { y: 1 }, 'a/b': null })];

  it.each([
    ['/ui/x', 'a'],
    ['/ui', 'b'],
    ['/a~1b', 'b'],
    ['/list/0', 'a'],
  ])('finds %s in the last layer that has it', (path, file) => {
    expect(locatedInLayers(about(path), layers).source?.file).toBe(file);
  });

  it('leaves alone what no layer has, and what has a place', () => {
    expect(locatedInLayers(about('/none'), layers).source).toBeUndefined();
    const placed = { ...about('/ui'), source: { file: 'c', line: 2, column: 2 } };
    expect(locatedInLayers(placed, layers)).toBe(placed);
  });
});
