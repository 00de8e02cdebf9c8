import type { Diagnostic } from '../diagnostics/diagnostic';
import { crdsOf } from '../longhorn/release-crds';
import type { Release } from '../longhorn/release';
import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';
import { parseManifests } from '../source/parse-manifest';

/** CustomResourceDefinitions from the user's own copy of a release's `longhorn.yaml`, to the letter. */
export interface OfficialCrds {
  readonly crds: readonly KubernetesObject[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes the definitions out of the file, once they turn out to be those of the release. */
export function officialCrds(text: string, file: string, release: Release): OfficialCrds {
  const { diagnostics, documents } = parseManifests(text, file);
  const crds = documents
    .map(({ value }) => value as unknown as KubernetesObject)
    .filter((object) => object?.kind === 'CustomResourceDefinition');
  if (diagnostics.some(({ severity }) => severity === 'error')) return { crds: [], diagnostics };
  const problem = differenceFrom(release, crds);
  if (problem === undefined) return { crds, diagnostics: [] };
  const hint = `Take longhorn.yaml of release ${release.version}.`;
  const source = { file, line: 1, column: 1 };
  return { crds: [], diagnostics: [{ code: 'crd-manifest', severity: 'error', message: problem, hint, source }] };
}

function differenceFrom(release: Release, crds: readonly KubernetesObject[]): string | undefined {
  const found = new Map(crds.map((crd) => [crd.metadata.name, comparable(crd)]));
  for (const crd of crdsOf(release) as unknown as KubernetesObject[]) {
    const { name } = crd.metadata;
    const text = found.get(name);
    if (text === undefined)
      return `The file has no CustomResourceDefinition "${name}", which release ${release.version} needs.`;
    if (text !== comparable(crd))
      return `The CustomResourceDefinition "${name}" is not that of release ${release.version}.`;
    found.delete(name);
  }
  const [extra] = found.keys();
  return extra === undefined ? undefined : `Release ${release.version} has no CustomResourceDefinition "${extra}".`;
}

/** What makes a definition the release's: its spec without prose. */
function comparable(crd: KubernetesObject): string {
  return JSON.stringify(withoutProse(crd['spec'] as Json));
}

/** Drops `description` where it is text; a field of that name in a schema is a mapping. Sorts keys. */
function withoutProse(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => key !== 'description' || typeof item !== 'string');
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutProse(item)]));
}
