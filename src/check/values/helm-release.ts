import { pointerOf } from '../../diagnostics/json-pointer';
import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../kubernetes/kubernetes-object';
import type { Resource } from '../../manifest/resource';
import { nearness } from '../nearness';
import type { Kustomization } from '../kustomizations';
import { generatedValues } from './generated-values';
import type { ValuesFiles } from './values-files';
import { combined, holderOf, joined, partAt, partsOr, type FoundParts } from './values-part';
import type { ValuesSource } from './values-source';

/** Where the values may be that a HelmRelease refers to. */
export interface ValuesPlaces {
  readonly resources: readonly Resource[];
  readonly kustomizations: readonly Kustomization[];
  readonly files: ValuesFiles;
}

/**
 * Flux's HelmRelease objects of the chart: `values` on top of what `valuesFrom` names.
 * Source: Flux helm-controller, docs/spec/v2/helmreleases.md.
 */
export function helmReleases(places: ValuesPlaces): ValuesSource[] {
  const { resources } = places;
  return resources
    .filter(({ type }) => type === 'helm.toolkit.fluxcd.io/HelmRelease')
    .flatMap((release) => {
      const chart = chartOf(release, resources);
      if (chart === undefined) return [];
      const spec = mapOf(release.object['spec']);
      const referred = joined(
        listOf(spec['valuesFrom']).map((reference) => referredValues(reference, release, places)),
      );
      const parts = [...referred.parts, ...partAt(holderOf(release), '/spec/values')];
      const namespace = textOf(spec['targetNamespace']) || textOf(release.object.metadata?.namespace);
      return [
        {
          ...combined(parts, holderOf(release), '/spec'),
          file: release.file,
          missing: referred.missing,
          ...(chart !== '' && { version: chart }),
          ...(namespace !== '' && { namespace }),
        },
      ];
    });
}

/** The chart's version, "" where none stands; undefined where it is another chart. */
function chartOf(release: Resource, resources: readonly Resource[]): string | undefined {
  const spec = mapOf(release.object['spec']);
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  if (chart['chart'] === 'longhorn') return textOf(chart['version']);
  const reference = mapOf(spec['chartRef']);
  const name = textOf(reference['name']);
  const repository = nearestOf(
    'source.toolkit.fluxcd.io/OCIRepository',
    { name, namespace: textOf(reference['namespace']) },
    release,
    resources,
  );
  if (reference['kind'] !== 'OCIRepository') return undefined;
  const { ref, url } = mapOf(repository?.object['spec']);
  const isLonghorn = repository === undefined ? name === 'longhorn' : textOf(url).endsWith('/longhorn');
  if (!isLonghorn) return undefined;
  return textOf(mapOf(ref)['semver']) || textOf(mapOf(ref)['tag']);
}

/**
 * The object that the release means by a name: Flux looks in the release's namespace where none is given, and each cluster
 * may have one of that name, in folders of its own.
 */
function nearestOf(
  type: string,
  { name, namespace }: { readonly name: string; readonly namespace?: string },
  release: Resource,
  resources: readonly Resource[],
): Resource | undefined {
  const meant = namespace || namespaceOf(release);
  const candidates = resources.filter(
    (other) =>
      other.type === type &&
      other.object.metadata?.name === name &&
      // What has no namespace gets one when it is delivered.
      (meant === '' || ['', meant].includes(namespaceOf(other))),
  );
  const near = Math.max(...candidates.map(({ file }) => nearness(file, release.file)));
  return candidates.find(({ file }) => nearness(file, release.file) === near);
}

function namespaceOf({ object }: Resource): string {
  return textOf(object.metadata?.namespace);
}

/** Values in a ConfigMap of the files, or in what a kustomization makes a ConfigMap or Secret of. */
function referredValues(
  reference: Json,
  release: Resource,
  { files, kustomizations, resources }: ValuesPlaces,
): FoundParts {
  const { kind, name, optional, valuesKey } = mapOf(reference);
  const key = textOf(valuesKey) || 'values.yaml';
  const map = kind === 'ConfigMap' ? nearestOf('/ConfigMap', { name: textOf(name) }, release, resources) : undefined;
  const parts =
    map === undefined
      ? generatedValues({ kind: textOf(kind), name: textOf(name), key, file: release.file }, kustomizations, files)
      : partAt(holderOf(map), pointerOf(['data', key]));
  return optional === true ? { parts, missing: [] } : partsOr(parts, `${textOf(kind)} "${textOf(name)}"`);
}
