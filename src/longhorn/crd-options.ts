import type { JsonObject } from '../kubernetes/kubernetes-object';
import { releaseFor, supportedReleases } from './release';
import { crdsOf } from './release-crds';

/**
 * The values that a release allows in a field of `spec` of one of its custom resources; empty where any text is allowed.
 * Source: the CustomResourceDefinitions of deploy/longhorn.yaml.
 *
 * @param plural such as `volumes`
 */
export function crdOptions(version: string, plural: string, field: string): readonly string[] {
  const crd = crdsOf(releaseFor(version)).find(
    (candidate) => (candidate['metadata'] as JsonObject)['name'] === `${plural}.longhorn.io`,
  );
  const { versions } = (crd as unknown as CustomResourceDefinition).spec;
  const schema = versions.find((candidate) => candidate.name === 'v1beta2')!.schema.openAPIV3Schema;
  return schema.properties['spec']?.properties[field]?.enum ?? [];
}

/** First supported release that allows the value, or undefined when none does. */
export function crdOptionSince(plural: string, field: string, value: string): string | undefined {
  return supportedReleases().find((version) => crdOptions(version, plural, field).includes(value));
}

interface CustomResourceDefinition {
  readonly spec: {
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

interface Schema {
  readonly properties: Readonly<Record<string, Schema | undefined>>;
  readonly enum?: readonly string[];
}
