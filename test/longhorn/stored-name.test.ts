import { engineImageName, storedName } from '../../src/longhorn/stored-name';

/** Names that the real webhooks gave. */
test.each([
  ['MyData', 'mydata'],
  ['vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'vaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-2fd936c2'],
  ['ubuntu-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ubuntu-xxxxxxxxxxxxxxxxxxxxxxxx-10378062'],
])('%s', (name, stored) => {
  expect(storedName(name)).toBe(stored);
});

test('engine images', () => {
  expect(engineImageName(' longhornio/longhorn-engine:v1.12.1\n')).toBe('ei-62d20cb1');
});
