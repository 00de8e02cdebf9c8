import { isSlip } from '../../src/chart/slip';

test.each<[string, string, boolean]>([
  ['staleReplicaTimeout', 'engineReplicaTimeout', false],
  ['retainPolicy', 'reclaimPolicy', true],
  ['defaultSetting', 'defaultSettings', true],
  ['backuptarget', 'backupTarget', true],
  ['defaultReplicaCount', 'defaultClassReplicaCount', true],
  ['efaultReplicaCount', 'defaultReplicaCount', true],
  ['guaranteedInstanceManagerCpu', 'guaranteedInstanceManagerCPU', true],
])('%s for %s: %s', (name, meant, is) => expect(isSlip(name, meant)).toBe(is));
