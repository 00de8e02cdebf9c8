import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../manifest/kubernetes-object';
import type { Resource } from '../../manifest/resource';
import type { ValuesFiles } from './values-files';
import { combined, holderOf, joined, partAt, partsOr, type FoundParts, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';

/**
 * Flux's HelmRelease objects of the chart: `values` on top of what `valuesFrom` names.
 * Source: Flux helm-controller, docs/spec/v2/helmreleases.md.
 */
export function helmReleases(resources: readonly Resource[], files: ValuesFiles): ValuesSource[] {
  return resources
    .filter(({ type }) => type === 'helm.toolkit.fluxcd.io/HelmRelease')
    .flatMap((release) => {
      const chart = chartOf(release, resources);
      if (chart === undefined) return [];
      const spec = mapOf(release.object['spec']);
      const referred = joined(
        listOf(spec['valuesFrom']).map((reference) => referredValues(reference, resources, files)),
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
function chartOf({ object }: Resource, resources: readonly Resource[]): string | undefined {
  const spec = mapOf(object['spec']);
  const chart = mapOf(mapOf(spec['chart'])['spec']);
  if (chart['chart'] === 'longhorn') return textOf(chart['version']);
  const reference = mapOf(spec['chartRef']);
  const name = textOf(reference['name']);
  const repository = resources.find(
    (other) => other.object.kind === 'OCIRepository' && other.object.metadata?.name === name,
  );
  if (reference['kind'] !== 'OCIRepository') return undefined;
  const { ref, url } = mapOf(repository?.object['spec']);
  const isLonghorn = repository === undefined ? name === 'longhorn' : textOf(url).endsWith('/longhorn');
  if (!isLonghorn) return undefined;
  return textOf(mapOf(ref)['semver']) || textOf(mapOf(ref)['tag']);
}

/** Values in a ConfigMap of the files, or in the file that a kustomization makes the ConfigMap of. */
function referredValues(reference: Json, resources: readonly Resource[], files: ValuesFiles): FoundParts {
  const { kind, name, optional } = mapOf(reference);
  const parts = kind === 'ConfigMap' ? configMapValues(reference, resources, files) : [];
  return optional === true ? { parts, missing: [] } : partsOr(parts, `${textOf(kind)} "${textOf(name)}"`);
}

function configMapValues(reference: Json, resources: readonly Resource[], files: ValuesFiles): ValuesPart[] {
  const { name, valuesKey } = mapOf(reference);
  const key = textOf(valuesKey) || 'values.yaml';
  const map = resources.find(({ object, type }) => type === '/ConfigMap' && object.metadata?.name === name);
  if (map !== undefined) return partAt(holderOf(map), `/data/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return resources
    .filter(({ type }) => type === 'kustomize.config.k8s.io/Kustomization')
    .flatMap((kustomization) =>
      listOf(kustomization.object['configMapGenerator'])
        .filter((generator) => mapOf(generator)['name'] === name)
        .flatMap((generator) => generatedFile(mapOf(generator)['files'], key))
        .flatMap((path) => files.beside(kustomization.file, path)),
    );
}

/** `key=path`, or a path whose last part is the key. */
function generatedFile(list: unknown, key: string): string[] {
  return listOf(list).flatMap((item) => {
    const [left = '', path = left] = textOf(item).split('=');
    return left === key || left.split('/').at(-1) === key ? [path] : [];
  });
}
