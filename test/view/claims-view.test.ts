import { releaseFor } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../src/manifest/resource';
import { ResourceSet } from '../../src/manifest/resource-set';
import { claimsIn, originOf } from '../../src/view/claims-view';
import { LonghornView } from '../../src/view/longhorn-view';

function resource(object: object): Resource {
  const file = 'a.yaml';
  const locate = () => ({ file, line: 1, column: 1 });
  return {
    object: object as KubernetesObject,
    type: typeOf(object as KubernetesObject),
    file,
    locate,
    inside: () => undefined,
  };
}

const claim = (spec: object, name = 'data') =>
  resource({ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name, namespace: 'apps' }, spec });
const storageClass = (name: string, provisioner: string, isDefault = false) =>
  resource({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name, annotations: { 'storageclass.kubernetes.io/is-default-class': String(isDefault) } },
    provisioner,
  });
const volume = (claimRef?: object) =>
  resource({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'media' },
    spec: { csi: { driver: 'driver.longhorn.io' }, ...(claimRef && { claimRef }) },
  });

function origin(spec: object, ...others: Resource[]) {
  const own = claim(spec);
  const resources = new ResourceSet([own, ...others]);
  const longhorn = new LonghornView(resources, releaseFor('1.12.1'));
  const { isLonghorn, isNew, view } = originOf(claimsIn(own)[0]!, { longhorn, resources });
  return [isLonghorn, isNew, view?.name];
}

const fast = storageClass('fast', 'driver.longhorn.io');

test('a claim is of Longhorn by its class, or by the name that Longhorn gives', () => {
  expect(origin({ storageClassName: 'fast' }, fast)).toEqual([true, true, 'fast']);
  expect(origin({ storageClassName: 'fast' }, storageClass('fast', 'nfs.csi.k8s.io'))).toEqual([
    false,
    true,
    undefined,
  ]);
  expect(origin({ storageClassName: 'longhorn' })).toEqual([true, true, undefined]);
  expect(origin({ storageClassName: 'longhorn-static' })).toEqual([true, false, undefined]);
  expect(origin({ storageClassName: 'other' })).toEqual([false, true, undefined]);
});

test('a claim without a class gets the default one, where there is one', () => {
  expect(origin({}, fast)).toEqual([false, true, undefined]);
  const [ours, theirs] = [storageClass('a', 'driver.longhorn.io', true), storageClass('b', 'nfs.csi.k8s.io', true)];
  expect(origin({}, ours)).toEqual([true, true, 'a']);
  expect(origin({}, ours, theirs)).toEqual([false, true, undefined]);
  expect(origin({ storageClassName: '' }, ours)).toEqual([false, true, undefined]);
});

test('a claim of a volume that was made by hand', () => {
  expect(origin({ storageClassName: 'x', volumeName: 'media' }, volume())).toEqual([true, false, undefined]);
  expect(origin({ storageClassName: 'x' }, volume({ name: 'data', namespace: 'apps' }))).toEqual([
    true,
    false,
    undefined,
  ]);
  expect(origin({ storageClassName: 'x' }, volume({ name: 'data', namespace: 'web' }))).toEqual([
    false,
    true,
    undefined,
  ]);
});

test('claims that workloads make', () => {
  const template = { metadata: { name: 'data' }, spec: { storageClassName: 'fast', accessModes: ['ReadWriteOnce'] } };
  const set = resource({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: null,
    spec: { volumeClaimTemplates: [template, null] },
  });
  expect(claimsIn(set).map(({ className, pointer }) => [pointer, className])).toEqual([
    ['/spec/volumeClaimTemplates/0', 'fast'],
    ['/spec/volumeClaimTemplates/1', undefined],
  ]);
  const volumes = [{ name: 'scratch', ephemeral: { volumeClaimTemplate: { spec: { storageClassName: 'fast' } } } }];
  const pod = resource({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec: { volumes } });
  expect(claimsIn(pod).map(({ pointer }) => pointer)).toEqual(['/spec/volumes/0/ephemeral/volumeClaimTemplate']);
});
