import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { LonghornApp } from '../../../src';
import { asReleased, releasedObjects } from '../../../src/constructs/app/as-released';
import { synthesize } from '../../../src/constructs/app/synthesize';
import { emitObject } from '../../../src/constructs/emit-object';
import { Longhorn } from '../../../src/constructs/longhorn';
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { releaseFor, supportedReleases } from '../../../src/longhorn/release';
import { expectSchema } from '../../objects/schema';

test.each(supportedReleases())('nothing is wrong with any object that %s installs', (version) => {
  const objects = releasedObjects(releaseFor(version));
  expect(objects.length).toBeGreaterThan(40);
  for (const object of objects) expectSchema(object, [version]);
});

const release = releaseFor('1.12.1');
const find = (kind: string, name: string): KubernetesObject =>
  releasedObjects(release).find((one) => one.kind === kind && one.metadata.name === name)!;

test('most objects of an installation are as its release has them', () => {
  const chart = new Chart(Testing.app(), 'chart');
  new Longhorn(chart, 'longhorn', { release: '1.12.1', settings: { storageOverProvisioningPercentage: 150 } });
  // The Namespace has labels, the ConfigMap the setting, and the UI's Service no field with null.
  const others = (chart.toJson() as KubernetesObject[]).filter((object) => !asReleased(object, release));
  expect([...new Set(others.map(({ kind }) => kind))].sort()).toEqual(['ConfigMap', 'Namespace', 'Service']);
});

test('what is changed in any way is not', () => {
  const definition = find('CustomResourceDefinition', 'volumes.longhorn.io');
  expect(asReleased(definition, release)).toBe(true);
  expect(asReleased(definition, releaseFor('1.10.0'))).toBe(false);
  expect(asReleased({ ...definition, more: 1 }, release)).toBe(false);
  const { spec: _, ...less } = definition;
  expect(asReleased(less as KubernetesObject, release)).toBe(false);
  const labelled = { ...definition.metadata, labels: { ...definition.metadata.labels, 'no label': 'x' } };
  expect(asReleased({ ...definition, metadata: labelled }, release)).toBe(false);
  const named = { ...definition.metadata, name: 'others.longhorn.io' };
  expect(asReleased({ ...definition, metadata: named }, release)).toBe(false);
});

test.each([undefined, null, 'text', { name: null }])('metadata may be %j', (metadata) => {
  expect(asReleased({ apiVersion: 'v1', kind: 'Service', metadata } as unknown as KubernetesObject, release)).toBe(
    false,
  );
});

test('an app refuses an object of its installation that was patched', () => {
  const app = new LonghornApp();
  const chart = new Chart(app, 'chart');
  const longhorn = new Longhorn(chart, 'longhorn', { release: '1.12.1' });
  const object = find('DaemonSet', 'longhorn-manager');
  const again: KubernetesObject = { ...object, metadata: { ...object.metadata, name: 'longhorn-manager-2' } };
  emitObject(chart, 'other', { ...again, spec: { ...(object['spec'] as object), replica: 2 } }, { longhorn });
  const patched = longhorn.node.findChild('DaemonSet-longhorn-manager') as ApiObject;
  patched.addJsonPatch(JsonPatch.add('/spec/replicas', 2));
  const found = synthesize(app).diagnostics.filter(({ code }) => code.startsWith('schema-'));
  expect(found.map(({ construct, path }) => [construct, path])).toEqual([
    ['chart/longhorn/DaemonSet-longhorn-manager', '/spec/replicas'],
    ['chart/other', '/spec/replica'],
  ]);
});
