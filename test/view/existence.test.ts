import { ResourceSet } from '../../src/manifest/resource-set';
import { exists } from '../../src/view/existence';
import { resource } from './resource';

test('what is not among the files may be in the cluster, unless they are all', () => {
  const volume = resource({ apiVersion: 'longhorn.io/v1beta2', kind: 'Volume', metadata: { name: 'data' } });
  const [part, all] = [new ResourceSet([volume]), new ResourceSet([volume], true)];
  expect(exists(part, 'longhorn.io/Volume', 'data')).toBe(true);
  expect(exists(part, 'longhorn.io/Volume', 'other')).toBeUndefined();
  expect(exists(all, 'longhorn.io/Volume', 'other')).toBe(false);
});
