import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';
import { releaseFor } from '../longhorn/release';
import { crdsOf } from '../longhorn/release-crds';
import { listOf, mapOf } from './json-view';

const published = new Map<string, ReadonlySet<string>>();

/** Stands for a schema that nothing is wrong with. */
const good: Json = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };

/**
 * A definition of Longhorn without the schemas that its release publishes: they were judged when the package was built, and
 * are most of what there is to judge in an installation. Any other object as it is.
 */
export function withoutPublishedSchemas(object: KubernetesObject, release: string): KubernetesObject {
  if (object.kind !== 'CustomResourceDefinition' || mapOf(object['spec'])['group'] !== 'longhorn.io') return object;
  const versions = listOf(mapOf(object['spec'])['versions']).map((version) => {
    const { schema, ...rest } = mapOf(version);
    return publishedIn(release).has(JSON.stringify(schema)) ? { ...rest, schema: good } : version;
  });
  return { ...object, spec: { ...mapOf(object['spec']), versions } };
}

function publishedIn(release: string): ReadonlySet<string> {
  let texts = published.get(release);
  if (texts === undefined) {
    const schemas = crdsOf(releaseFor(release)).flatMap((crd) =>
      listOf(mapOf(crd['spec'])['versions']).map((version) => JSON.stringify(mapOf(version)['schema'])),
    );
    published.set(release, (texts = new Set(schemas)));
  }
  return texts;
}
