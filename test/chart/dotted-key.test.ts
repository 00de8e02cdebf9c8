import { dottedKey } from '../../src/chart/dotted-key';

test.each([
  [
    '',
    'defaultSettings.defaultReplicaCount',
    3,
    '/defaultSettings.defaultReplicaCount',
    'defaultSettings: {defaultReplicaCount: 3}',
  ],
  ['service.', 'ui.type', 'NodePort', '/service/ui.type', 'ui: {type: "NodePort"}'],
  ['', 'a.b/c.d', [1n], '/a.b~1c.d', 'a: {b/c: {d: [1]}}'],
])('%j and %j', (prefix, key, value, path, nested) => {
  expect(dottedKey(prefix, key, value)).toMatchObject({
    message: `The key "${key}" has dots, but values are nested.`,
    hint: `Write ${nested}.`,
    path,
  });
});
