import { releaseFor } from '../../src/longhorn/release';
import { ResourceSet } from '../../src/manifest/resource-set';
import { credentialsOf, secretOf, targetsOf } from '../../src/view/backup-credentials-view';
import { LonghornView } from '../../src/view/longhorn-view';
import { resource } from './resource';

const secret = (rest: object, namespace?: string, file?: string) =>
  resource({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', namespace }, ...rest }, file);
const target = (namespace?: string) =>
  resource({
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'BackupTarget',
    metadata: { name: 'default', namespace },
    spec: { backupTargetURL: 'nfs://nas:/b', credentialSecret: 's' },
  });

test('values as Longhorn reads them', () => {
  const data = { a: 'aWQK', b: 'no base64!', 'c/d': null, e: 5, f: 'aWQ=' };
  const found = credentialsOf(secret({ data, stringData: { f: 'plain' } }));
  expect(found.map(({ path, value }) => [path, value])).toEqual([
    ['/data/a', 'id\n'],
    ['/data/b', undefined],
    ['/data/c~1d', ''],
    ['/data/e', undefined],
    ['/stringData/f', 'plain'],
  ]);
});

test.each([
  ['longhorn-system', 'longhorn-system', undefined, true],
  ['longhorn-system', 'backups', undefined, false],
  ['longhorn-system', undefined, undefined, true],
  ['longhorn-system', undefined, 'elsewhere/c.yaml', false],
  [undefined, undefined, 'elsewhere/c.yaml', true],
])('a target in %s and a Secret in %s of file %s', (of, at, file, belongs) => {
  const [one, other] = [target(of), secret({}, at, file)];
  const set = new ResourceSet([one, other]);
  const longhorn = new LonghornView(set, releaseFor('1.12.1'));
  expect(targetsOf(other, longhorn)).toHaveLength(belongs ? 1 : 0);
  expect(secretOf(longhorn.backupTargets[0]!, set)).toBe(belongs ? other : undefined);
});
