import type { ChartTable } from '../../chart/chart-value';
import type { Kustomization } from '../kustomizations';
import type { NotChecked } from '../not-checked';
import type { OtherDocument, ReadFiles } from '../read-files';
import { argoApplications } from './argo-application';
import { helmCharts } from './helm-chart';
import { helmReleases } from './helm-release';
import { helmfiles } from './helmfile';
import { kustomizeCharts } from './kustomize-chart';
import { foreignKey, isNamedForLonghorn, valuesPlace } from './recognised-values';
import { ValuesFiles } from './values-files';
import { otherHolder, partAt } from './values-part';
import type { ValuesSource } from './values-source';
import { versionBeside } from './version-beside';
import { copiedVersion, wrapperCharts } from './wrapper-chart';

/** The values of Longhorn's chart among files. */
export interface FoundValues {
  readonly sources: readonly ValuesSource[];
  /** Files that values are in, and that somebody refers to as such. */
  readonly files: ReadonlySet<string>;
  /** Files that are named as if such values were in them. */
  readonly notChecked: readonly NotChecked[];
}

/** All values of Longhorn's chart among the files; a file that another one refers to counts there, and not again. */
export function findValues(read: ReadFiles, kustomizations: readonly Kustomization[]): FoundValues {
  const files = new ValuesFiles(read.others, read.empty);
  const referring = [
    ...helmReleases({ resources: read.resources, kustomizations, files }),
    ...argoApplications(read.resources, files),
    ...kustomizeCharts(kustomizations, files),
    ...helmCharts(read.resources),
    ...helmfiles(read, files),
    ...wrapperCharts(read, files),
  ];
  const rest = files.rest;
  const sources = [...referring, ...rest.flatMap((other) => plainFile(other, read, referring))];
  const used = new Set([...sources.map(({ file }) => file), ...files.referred]);
  return { sources, files: used, notChecked: rest.flatMap((other) => unrecognised(other, used)) };
}

/** A values file, recognised by what stands in it; or one of a chart around the chart. */
function plainFile(other: OtherDocument, read: ReadFiles, referring: readonly ValuesSource[]): ValuesSource[] {
  const pointer = valuesPlace(other.file, other.value as ChartTable);
  if (pointer === undefined) return [];
  const version = copiedVersion(other.file, read) ?? versionBeside(other.file, referring);
  return partAt(otherHolder(other), pointer).map((part) => ({ ...part, file: other.file, version }));
}

function unrecognised({ file, value }: OtherDocument, used: ReadonlySet<string>): NotChecked[] {
  if (used.has(file) || !isNamedForLonghorn(file)) return [];
  const key = foreignKey(value as ChartTable);
  if (key === undefined || key === '') return [];
  return [{ file, reason: `it is named like values of Longhorn's chart, which has no ${JSON.stringify(key)}` }];
}
