import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Release } from './release';
import { readReleaseFile } from './release';

const cache = new Map<string, readonly JsonObject[]>();

/**
 * Longhorn's CustomResourceDefinitions in a release, in the order of the official manifest. Left out: the prose
 * (`description` of schemas and printer columns) and the labels `app.kubernetes.io/*`, which name the installation.
 *
 * Source: longhorn/longhorn deploy/longhorn.yaml.
 */
export function crdsOf(release: Release): readonly JsonObject[] {
  const known = cache.get(release.version);
  if (known !== undefined) return known;
  const crds = readReleaseFile<JsonObject[]>(`${release.version}.crds.json`);
  cache.set(release.version, crds);
  return crds;
}
