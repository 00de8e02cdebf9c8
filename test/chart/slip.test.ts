import { slipFor } from '../../src/chart/slip';

test.each<[string, string, boolean]>([
  ['staleReplicaTimeout', 'engineReplicaTimeout', false],
  ['retainPolicy', 'reclaimPolicy', true],
  ['defaultSetting', 'defaultSettings', true],
  ['backuptarget', 'backupTarget', true],
  ['defaultReplicaCount', 'defaultClassReplicaCount', true],
  ['efaultReplicaCount', 'defaultReplicaCount', true],
  ['guaranteedInstanceManagerCpu', 'guaranteedInstanceManagerCPU', true],
])('%s for %s: %s', (name, meant, is) => expect(slipFor(name)(meant)).toBe(is));

test('a name as long as a file is taken apart once', () => {
  const isSlip = slipFor('aB'.repeat(200000));
  const start = performance.now();
  for (let count = 0; count < 300; count++) isSlip('defaultReplicaCount');
  expect(performance.now() - start).toBeLessThan(1000);
});
