import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { claim, errors, object, pv } from './samples';

const nfs = { server: 'a', path: '/' };

describe('volume', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['claim: no size', claim({ resources: {} }), ['schema-required /spec/resources/requests/storage']],
    [
      'claim: size 0',
      claim({ resources: { requests: { storage: '0' } } }),
      ['schema-range /spec/resources/requests/storage'],
    ],
    [
      'claim: ReadWriteOncePod and another',
      claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }),
      ['schema-conflict /spec/accessModes'],
    ],
    ['volume: flexVolume, which is not noticed', pv({ csi: null, nfs, flexVolume: { driver: 'a/b' } }), []],
    ['volume: two sources', pv({ nfs: { server: 'a', path: '/' } }), ['schema-conflict /spec/nfs']],
    [
      'volume: secret without namespace',
      pv({ csi: { driver: 'd', volumeHandle: 'a', nodePublishSecretRef: { name: 's' } } }),
      ['schema-required /spec/csi/nodePublishSecretRef/namespace'],
    ],
    [
      'StorageClass: topology key twice',
      object('storage.k8s.io/v1', 'StorageClass', {
        provisioner: 'driver.longhorn.io',
        allowedTopologies: [
          {
            matchLabelExpressions: [
              { key: 'z', values: ['a'] },
              { key: 'z', values: ['b'] },
            ],
          },
        ],
      }),
      ['schema-duplicate /allowedTopologies/0/matchLabelExpressions/1/key'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
