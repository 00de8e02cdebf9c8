import { placeOf } from '../../src/chart/misplaced-value';
import { releaseFor } from '../../src/longhorn/release';

it.each([
  ['defaultClassReplicaCount', 'persistence.defaultClassReplicaCount'],
  ['loadBalancerIP', 'service.ui.loadBalancerIP'],
  ['nameOverride', 'nameOverride'],
  // In many places.
  ['tolerations', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('%s stands at %s', (name, place) => {
  expect(placeOf(name, releaseFor('1.12.1'))).toBe(place);
});
