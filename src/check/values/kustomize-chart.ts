import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../manifest/kubernetes-object';
import type { ValuesFiles } from './values-files';
import { combined, partAt, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';
import type { Kustomization } from '../kustomizations';

/**
 * The chart in a kustomization's `helmCharts`: `valuesInline` over the values file, or under it with valuesMerge merge.
 * Source: kustomize api/types/helmchartargs.go.
 */
export function kustomizeCharts(kustomizations: readonly Kustomization[], files: ValuesFiles): ValuesSource[] {
  return kustomizations.flatMap(({ file, holder }) =>
    listOf(mapOf(holder.value)['helmCharts']).flatMap((chart, index) => {
      const { additionalValuesFiles, name, namespace, valuesFile, valuesMerge, version } = mapOf(chart);
      if (name !== 'longhorn') return [];
      const pointer = `/helmCharts/${index}`;
      const named = [valuesFile, ...listOf(additionalValuesFiles)].filter(
        (path): path is string & Json => typeof path === 'string',
      );
      const fromFiles = named.flatMap((path) => files.beside(file, path));
      const inline: ValuesPart[] = partAt(holder, `${pointer}/valuesInline`);
      const parts = valuesMerge === 'merge' ? [...inline, ...fromFiles] : [...fromFiles, ...inline];
      return [
        {
          ...combined(parts, () => holder.locate(pointer)),
          file,
          ...(textOf(version) !== '' && { version: textOf(version) }),
          ...(textOf(namespace) !== '' && { namespace: textOf(namespace) }),
        },
      ];
    }),
  );
}
