import { applyStage, sortForApply } from '../../src/kubernetes/apply-order';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';

function object(apiVersion: string, kind: string, name = 'x', namespace?: string): KubernetesObject {
  return { apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) } };
}

describe('applyStage', () => {
  it.each([
    ['v1', 'Namespace', 0],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', 0],
    ['scheduling.k8s.io/v1', 'PriorityClass', 10],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 10],
    ['v1', 'ConfigMap', 10],
    ['v1', 'Service', 10],
    ['networking.k8s.io/v1', 'NetworkPolicy', 10],
    ['policy/v1', 'PodDisruptionBudget', 10],
    ['apps/v1', 'DaemonSet', 20],
    ['batch/v1', 'CronJob', 20],
    ['networking.k8s.io/v1', 'Ingress', 20],
    ['longhorn.io/v1beta2', 'Node', 30],
    ['longhorn.io/v1beta2', 'Setting', 30],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', 30],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', 30],
    ['storage.k8s.io/v1', 'StorageClass', 30],
    ['v1', 'PersistentVolume', 40],
    ['v1', 'PersistentVolumeClaim', 40],
  ])('%s %s: %i', (apiVersion, kind, stage) => expect(applyStage(object(apiVersion, kind))).toBe(stage));

  const pod = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] };
  it.each([
    ['a deployment that mounts a claim', { ...object('apps/v1', 'Deployment'), spec: { template: { spec: pod } } }, 50],
    ['a pod that mounts a claim', { ...object('v1', 'Pod'), spec: pod }, 50],
    [
      'a cron job that mounts a claim',
      { ...object('batch/v1', 'CronJob'), spec: { jobTemplate: { spec: { template: { spec: pod } } } } },
      50,
    ],
    [
      'a stateful set with claim templates',
      { ...object('apps/v1', 'StatefulSet'), spec: { volumeClaimTemplates: [{}] } },
      50,
    ],
    [
      'a deployment without claims',
      {
        ...object('apps/v1', 'Deployment'),
        spec: { template: { spec: { volumes: [{ name: 'tmp', emptyDir: {} }] } } },
      },
      20,
    ],
  ])('%s', (_, workload, stage) => expect(applyStage(workload)).toBe(stage));
});

describe('sortForApply', () => {
  it('sorts by stage, as Helm installs, by namespace and by name, and leaves its input alone', () => {
    const objects = [
      object('longhorn.io/v1beta2', 'Setting', 'b', 'a'),
      object('longhorn.io/v1beta2', 'BackupTarget', 'c', 'a'),
      object('longhorn.io/v1beta2', 'Setting', 'a', 'a'),
      object('apps/v1', 'Deployment', 'a', 'a'),
      object('apps/v1', 'DaemonSet', 'z', 'a'),
      object('v1', 'ConfigMap', 'a', 'b'),
      object('v1', 'ConfigMap', 'b', 'a'),
      object('v1', 'ServiceAccount', 'a', 'z'),
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'a'),
      object('v1', 'Namespace', 'z'),
    ];
    const given = [...objects];
    const names = sortForApply(objects).map(
      ({ kind, metadata }) => `${kind}/${metadata.namespace ?? ''}/${metadata.name}`,
    );
    expect(names).toEqual([
      'Namespace//z',
      'CustomResourceDefinition//a',
      'ServiceAccount/z/a',
      'ConfigMap/a/b',
      'ConfigMap/b/a',
      'DaemonSet/a/z',
      'Deployment/a/a',
      'BackupTarget/a/c',
      'Setting/a/a',
      'Setting/a/b',
    ]);
    expect(objects).toEqual(given);
  });

  it('gives one order for one set of objects, however they come in', () => {
    const kinds = ['ConfigMap', 'Secret', 'Service'].flatMap((kind) =>
      ['a', 'b'].map((name) => object('v1', kind, name, 'n')),
    );
    expect(sortForApply([...kinds].reverse())).toEqual(sortForApply(kinds));
  });
});
