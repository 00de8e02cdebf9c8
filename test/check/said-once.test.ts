import { saidOnce } from '../../src/check/said-once';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';

const finding = (resource: string, line: number, message = `Wrong for ${resource}.`): Diagnostic => ({
  code: 'a-rule',
  severity: 'error',
  message,
  resource,
  path: '/spec',
  source: { file: 'a.yaml', line, column: 1 },
});

test('what several objects are made of is said once', () => {
  expect(saidOnce([finding('a', 1), finding('b', 1), finding('c', 1), finding('d', 2)])).toEqual([
    finding('a', 1, 'Wrong for a. So it is with 2 other objects made of this text.'),
    finding('d', 2),
  ]);
});

test('what is wrong twice with one object stays', () => {
  const both = [finding('a', 1, 'One.'), finding('a', 1, 'Two.')];
  expect(saidOnce(both)).toEqual(both);
});
