import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { Longhorn } from '../../src/constructs/longhorn';
import { supportedReleases } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { protect } from '../../src/objects/protection';
import { describeWithShared } from '../shared';
import { objectsOf } from './yaml-of';

function objectsIn(file: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' })
    .map((document) => document.toJS() as KubernetesObject)
    .filter((object) => object !== null);
}

const key = ({ kind, metadata }: KubernetesObject): string => `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
const byKey = (objects: readonly KubernetesObject[]) =>
  Object.fromEntries(objects.map((object) => [key(object), object]));

/** Prose of upstream's, which the definitions of this package leave out. */
function withoutDescriptions<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutDescriptions) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, item]) => name !== 'description' || typeof item !== 'string');
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutDescriptions(item)])) as T;
}

/** Fields that say nothing, such as the UI's `nodePort: null`: cdk8s leaves them out, as the API server does. */
function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutNulls) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutNulls(item)])) as T;
}

/** What an installation adds on purpose: protection, and labels that let its pods into the namespace. */
function asEmitted(object: KubernetesObject): KubernetesObject {
  const protectedObject = protect(object);
  if (object.kind === 'CustomResourceDefinition') return withoutDescriptions(protectedObject);
  if (object.kind !== 'Namespace') return protectedObject;
  const labels = Object.fromEntries(
    ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'privileged']),
  );
  return { ...protectedObject, metadata: { ...protectedObject.metadata, labels } };
}

describeWithShared('an installation without props', (shared) => {
  const manifest = (version: string) => join(shared, `upstream/longhorn/v${version}/manifest.yaml`);

  test.each(supportedReleases())('is the manifest of %s', (release) => {
    const chart = new Chart(Testing.app(), 'storage');
    new Longhorn(chart, 'longhorn', { release });
    const expected = objectsIn(manifest(release)).map(asEmitted).map(withoutNulls);
    const actual = objectsOf(chart);
    expect(actual.map(key).sort()).toEqual(expected.map(key).sort());
    expect(byKey(actual)).toEqual(byKey(expected));
  });

  test('takes the definitions from a copy of the manifest, to the letter', () => {
    const chart = new Chart(Testing.app(), 'storage');
    new Longhorn(chart, 'longhorn', { release: '1.12.1', crdManifest: manifest('1.12.1'), protect: false });
    const definitions = (objects: KubernetesObject[]) =>
      byKey(objects.filter(({ kind }) => kind === 'CustomResourceDefinition'));
    expect(definitions(objectsOf(chart))).toEqual(definitions(objectsIn(manifest('1.12.1'))));
  });
});
