import { isSet, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { claimPlaces, claimTypes, claimsIn } from '../view/claims-view';
import { at, type Rule } from './rule';

export const claimDataSourceKept: Rule = {
  id: 'claim-data-source-kept',
  summary: 'Name the data source of a claim in a way that the API server keeps.',
  why: 'It drops a dataSource that is neither a claim nor a snapshot, and a dataSourceRef in another namespace, without a word: the claim gets an empty volume instead of the data.',
  consequence: 'risk',
  types: [...claimTypes],
  about: [...claimPlaces, '/spec/dataSource', '/spec/dataSourceRef'],
  evidence:
    'kubernetes v1.36.3 pkg/api/persistentvolumeclaim/util.go, pkg/features/kube_features.go CrossNamespaceVolumeDataSource',
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
  dataSource: { apiGroup: longhorn.io, kind: Backup, name: backup-of-may }
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/dataSource',
            message: 'The dataSource of kind "Backup" is dropped, and the volume empty.',
            hint: 'Write dataSourceRef, for which a volume populator has to be installed.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  dataSourceRef: { kind: PersistentVolumeClaim, name: source, namespace: old-apps }
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/dataSourceRef/namespace',
            message:
              'The dataSourceRef into namespace "old-apps" is dropped unless CrossNamespaceVolumeDataSource is on.',
            hint: 'Name a source in the namespace of the claim.',
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
      const found = dropped(spec);
      if (found !== undefined) yield { ...found, path: `${pointer}${found.path}` };
    }
  },
};

function dropped({ dataSource, dataSourceRef }: JsonObject) {
  const { namespace } = mapOf(dataSourceRef);
  if (textOf(namespace) !== '')
    return {
      path: at('spec', 'dataSourceRef', 'namespace'),
      message: `The dataSourceRef into namespace ${JSON.stringify(namespace)} is dropped unless CrossNamespaceVolumeDataSource is on.`,
      hint: 'Name a source in the namespace of the claim.',
    };
  const { apiGroup, kind } = mapOf(dataSource);
  // Without a group, the API server refuses what is no claim; of snapshots another rule speaks.
  if (isSet(dataSourceRef) || textOf(apiGroup) === '' || typeof kind !== 'string') return undefined;
  if (apiGroup === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot') return undefined;
  return {
    path: at('spec', 'dataSource'),
    message: `The dataSource of kind ${JSON.stringify(kind)} is dropped, and the volume empty.`,
    hint: 'Write dataSourceRef, for which a volume populator has to be installed.',
  };
}
