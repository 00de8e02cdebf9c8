import { recordedName } from '../../src/check/recorded-name';

test.each([
  [['a/ConfigMap/x'], {}, 'x'],
  [['a/ConfigMap/x', 'Namespace/x'], {}, 'a/ConfigMap/x'],
  [['a/ConfigMap/x', 'Namespace/x'], { 'a/ConfigMap/x': {} }, 'a/ConfigMap/x'],
  [['a/ConfigMap/x', 'Namespace/y'], { x: {} }, 'x'],
])('of %j, with %j recorded, the first goes by %s', (names, recorded, expected) => {
  expect(recordedName(names, recorded)(names[0]!)).toBe(expected);
});
