import { releaseFor } from '../../src/longhorn/release';
import { ResourceSet } from '../../src/manifest/resource-set';
import { demandOf, type Demand } from '../../src/view/demand';
import { LonghornView } from '../../src/view/longhorn-view';
import { resource } from './resource';

const apiVersion = 'longhorn.io/v1beta2';
const settings = Object.entries({
  'replica-soft-anti-affinity': 'true',
  'replica-auto-balance': 'best-effort',
}).map(([name, value]) => resource({ apiVersion, kind: 'Setting', metadata: { name }, value }));

function demand(spec: object): Demand | undefined {
  const volume = resource({ apiVersion, kind: 'Volume', metadata: { name: 'data' }, spec });
  const resources = new ResourceSet([...settings, volume]);
  return demandOf(volume, { resources, longhorn: new LonghornView(resources, releaseFor('1.12.1')) });
}

test.each([
  ['absent', {}, true],
  ['"ignored"', { replicaSoftAntiAffinity: 'ignored', replicaAutoBalance: 'ignored' }, true],
  ['a word of its own', { replicaSoftAntiAffinity: 'disabled', replicaAutoBalance: 'least-effort' }, false],
])('settings decide where the field of a volume is %s: %p', (_, spec, expected) => {
  expect(demand(spec)).toMatchObject({ mayShareNode: expected, reusesNodesUnderPressure: expected });
});
