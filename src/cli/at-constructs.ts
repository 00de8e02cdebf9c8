import { recordedName } from '../check/recorded-name';
import type { Diagnostic } from '../diagnostics/diagnostic';

/** What cdk8s records of constructs, by the names of their objects. Source: cdk8s-core src/app.ts writeConstructMetadata. */
interface ConstructMetadata {
  readonly resources?: Readonly<Record<string, { readonly path?: string }>>;
}

/**
 * Findings about files of an app, said of the constructs that made the objects: the files are for nobody to open, and when
 * anything is wrong they are not even written. Where nothing is recorded about an object, the place in its file stays.
 *
 * @param names of all objects, in full
 * @param metadata text of the file construct-metadata.json
 */
export function atConstructs(
  findings: readonly Diagnostic[],
  names: readonly string[],
  metadata: string,
): Diagnostic[] {
  const { resources = {} } = JSON.parse(metadata) as ConstructMetadata;
  const nameOf = recordedName(names, resources);
  return findings.map((finding) => {
    const { resource, source: _, ...rest } = finding;
    const construct = resource === undefined ? undefined : resources[nameOf(resource)]?.path;
    return construct === undefined ? finding : { ...rest, resource, construct };
  });
}
