import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { OtherDocument, ReadFiles } from '../read-files';
import { folderOf } from '../../manifest/resource';
import type { ValuesFiles } from './values-files';
import { combined, otherHolder, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';

/** Charts that have the chart as a dependency, with its values under the dependency's name. Source: Helm, Chart.yaml. */
export function wrapperCharts({ others }: Pick<ReadFiles, 'others'>, files: ValuesFiles): ValuesSource[] {
  return chartFiles({ others }).flatMap(({ file, value }) =>
    listOf(value['dependencies']).flatMap((dependency) => {
      const { alias, condition, name, version } = mapOf(dependency);
      if (name !== 'longhorn') return [];
      const key = textOf(alias) || 'longhorn';
      const beside = others.filter(
        (other) => folderOf(other.file) === folderOf(file) && /(?:^|\/)values[^/]*\.ya?ml$/.test(other.file),
      );
      return beside.flatMap((other) =>
        files
          .beside(other.file, other.file.slice(folderOf(other.file).length).replace(/^\//, ''), `/${key}`)
          .map((part) => ({
            ...combined([withoutSwitches(part, textOf(condition), key)], otherHolder(other), ''),
            file: other.file,
            ...(textOf(version) !== '' && { version: textOf(version) }),
          })),
      );
    }),
  );
}

/**
 * The values without those by which Helm asks whether the dependency is installed at all: they stand among its values, and
 * its templates know nothing of them. Source: Helm v3.22.0 pkg/chartutil/dependencies.go processDependencyConditions.
 */
function withoutSwitches(part: ValuesPart, condition: string, key: string): ValuesPart {
  const switches = condition.trim().split(',');
  const kept = Object.entries(part.values).filter(([name]) => !switches.includes(`${key}.${name}`));
  return { ...part, values: Object.fromEntries(kept) };
}

/** The version of a copy of the chart itself, in which the file is the values that it comes with. */
export function copiedVersion(file: string, { others }: Pick<ReadFiles, 'others'>): string | undefined {
  const beside = chartFiles({ others }).filter((chart) => folderOf(chart.file) === folderOf(file));
  // A chart around Longhorn's may have its name too, and has it as a dependency.
  const own = beside.find(({ value }) => value['name'] === 'longhorn' && listOf(value['dependencies']).length === 0);
  return textOf(own?.value['version']) || undefined;
}

/** A Chart.yaml has an apiVersion and no kind. */
function chartFiles({ others }: Pick<ReadFiles, 'others'>): OtherDocument[] {
  return others.filter(({ file }) => /(?:^|\/)Chart\.ya?ml$/.test(file));
}
