import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../kubernetes/kubernetes-object';
import type { ValuesFiles } from './values-files';
import { combined, joined, partAt, partsOr, type ValuesPart } from './values-part';
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
      const found = joined(named.map((path) => partsOr(files.beside(file, path), `"${path}"`)));
      const inline: ValuesPart[] = partAt(holder, `${pointer}/valuesInline`);
      const parts = valuesMerge === 'merge' ? [...inline, ...found.parts] : [...found.parts, ...inline];
      return [
        {
          ...combined(parts, holder, pointer),
          file,
          missing: found.missing,
          ...(textOf(version) !== '' && { version: textOf(version) }),
          ...(textOf(namespace) !== '' && { namespace: textOf(namespace) }),
        },
      ];
    }),
  );
}
