import type { JsonObject } from '../../manifest/kubernetes-object';
import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { ReadFiles } from '../read-files';
import type { ValuesFiles } from './values-files';
import { combined, otherHolder, partAt } from './values-part';
import type { ValuesSource } from './values-source';

/** Releases of the chart in Helmfile's `releases`, and in Fleet's `helm`. Source: helmfile pkg/state, Fleet fleet.yaml. */
export function helmfiles({ others }: ReadFiles, files: ValuesFiles): ValuesSource[] {
  return others.flatMap((other) => {
    const holder = otherHolder(other);
    const { file } = other;
    const releases = listOf(other.value['releases']).map((release, index) =>
      placed(mapOf(release), `/releases/${index}`),
    );
    const fleet = placed({ ...mapOf(other.value['helm']), namespace: other.value['defaultNamespace'] ?? '' }, '/helm');
    return [...releases, fleet]
      .filter(({ release }) => /(?:^|\/)longhorn$/.test(textOf(release['chart'])))
      .map(({ at, release }) => {
        const named = [...listOf(release['values']), ...listOf(release['valuesFiles'])];
        const parts = [
          ...named.flatMap((item, index) =>
            typeof item === 'string' ? files.beside(file, item) : partAt(holder, `${at}/values/${index}`),
          ),
          ...partAt(holder, `${at}/values`),
        ];
        const [namespace, version] = [textOf(release['namespace']), textOf(release['version'])];
        return {
          ...combined(parts, () => holder.locate(at)),
          file,
          ...(version !== '' && { version }),
          ...(namespace !== '' && { namespace }),
        };
      });
  });
}

interface PlacedRelease {
  readonly release: JsonObject;
  readonly at: string;
}

function placed(release: JsonObject, at: string): PlacedRelease {
  return { release, at };
}
