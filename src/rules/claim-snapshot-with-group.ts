import { isSet, mapOf, textOf } from '../manifest/json-view';
import { claimPlaces, claimTypes, claimsIn } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimSnapshotWithGroup: Rule = {
  id: 'claim-snapshot-with-group',
  summary: 'Name the API group of a VolumeSnapshot.',
  why: 'The API server drops a source without a word when its group is missing, and the claim gets an empty volume instead of the data.',
  consequence: 'risk',
  types: [...claimTypes],
  about: [...claimPlaces, '/spec/dataSource'],
  evidence: 'recorded answers of the API server v1.36.3',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  dataSource: { kind: VolumeSnapshot, name: before-upgrade }
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/dataSource/apiGroup',
            message:
              'Data source "before-upgrade" is a VolumeSnapshot without its API group, so the volume will be empty.',
            hint: 'Add apiGroup: snapshot.storage.k8s.io.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  dataSource: { apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: before-upgrade }
  resources: { requests: { storage: 10Gi } }
`,
    ],
  },
  *check(resource) {
    for (const { pointer, spec } of claimsIn(resource)) {
      const { apiGroup, kind, name } = mapOf(spec['dataSource']);
      if (kind !== 'VolumeSnapshot' || textOf(apiGroup) !== '' || isSet(spec['dataSourceRef'])) continue;
      if (textOf(name) === '') continue;
      yield {
        path: `${pointer}${at('spec', 'dataSource', 'apiGroup')}`,
        message: `Data source ${JSON.stringify(name)} is a VolumeSnapshot without its API group, so the volume will be empty.`,
        hint: 'Add apiGroup: snapshot.storage.k8s.io.',
      };
    }
  },
};
