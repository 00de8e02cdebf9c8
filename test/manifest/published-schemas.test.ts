import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import { mapOf } from '../../src/manifest/json-view';
import { withoutPublishedSchemas } from '../../src/manifest/published-schemas';
import { checkSchema } from '../../src/manifest/schema-check';

const definitions = (release: string): KubernetesObject[] =>
  structuredClone(crdsOf(releaseFor(release))) as unknown as KubernetesObject[];

/** What is found in all of it; with `status`, the definition is one that no release publishes. */
const errors = (object: KubernetesObject, release: string): string[] => {
  const result = checkSchema(object, { release });
  return result.checked ? result.diagnostics.map(({ path }) => path ?? '') : ['not checked'];
};

const versionOf = (object: KubernetesObject): JsonObject =>
  (mapOf(object['spec'])['versions'] as JsonObject[]).find(({ storage }) => storage === true)!;
const schemaOf = (object: KubernetesObject): JsonObject => mapOf(mapOf(versionOf(object)['schema'])['openAPIV3Schema']);

test.each(supportedReleases())('the schemas that %s publishes are good, each of them', (release) => {
  for (const object of definitions(release)) {
    // Nothing is changed by it, and it is not published so.
    schemaOf(object)['title'] = 'x';
    expect(errors(object, release)).toEqual([]);
  }
});

test('are left out of definitions only, and all else stays', () => {
  const [object] = definitions('1.12.1') as [KubernetesObject];
  const left = withoutPublishedSchemas(object, '1.12.1');
  expect(JSON.stringify(left).length).toBeLessThan(2000);
  expect(left).toMatchObject({ metadata: object.metadata, spec: { names: mapOf(object['spec'])['names'] } });
  const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
  expect(withoutPublishedSchemas(other, '1.12.1')).toBe(other);
});

test('what is changed is judged', () => {
  const [object] = definitions('1.12.1') as [KubernetesObject];
  schemaOf(object)['type'] = 'objekt';
  expect(errors(object, '1.12.1')).toEqual([expect.stringMatching(/\/schema\/openAPIV3Schema\/type$/)]);
  const [named] = definitions('1.12.1') as [KubernetesObject];
  Object.assign(named.metadata, { name: 'other.longhorn.io' });
  expect(errors(named, '1.12.1')).toEqual(['/metadata/name']);
});
