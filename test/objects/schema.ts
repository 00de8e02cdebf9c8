import { checkSchema } from '../../src/manifest/schema-check';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { supportedReleases } from '../../src/longhorn/release';

/** Expects the API server to take the object in each of the releases; all of them when none is named. */
export function expectSchema(object: KubernetesObject, releases: readonly string[] = supportedReleases()): void {
  for (const release of releases) expect(checkSchema(object, { release })).toEqual({ checked: true, diagnostics: [] });
}
