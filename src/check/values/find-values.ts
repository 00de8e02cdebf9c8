import { isTable, type ChartTable } from '../../chart/chart-value';
import type { Kustomization } from '../kustomizations';
import type { OtherDocument, ReadFiles } from '../read-files';
import { argoApplications } from './argo-application';
import { helmCharts } from './helm-chart';
import { helmReleases } from './helm-release';
import { helmfiles } from './helmfile';
import { kustomizeCharts } from './kustomize-chart';
import { ValuesFiles } from './values-files';
import { otherHolder, partAt } from './values-part';
import type { ValuesSource } from './values-source';
import { versionBeside } from './version-beside';
import { wrapperCharts } from './wrapper-chart';

/** All values of Longhorn's chart among the files; a file that another one refers to counts there, and not again. */
export function findValues(read: ReadFiles, kustomizations: readonly Kustomization[]): ValuesSource[] {
  const files = new ValuesFiles(read.others);
  const referring = [
    ...helmReleases(read.resources, files),
    ...argoApplications(read.resources, files),
    ...kustomizeCharts(kustomizations, files),
    ...helmCharts(read.resources),
    ...helmfiles(read, files),
    ...wrapperCharts(read, files),
  ];
  return [...referring, ...files.rest.flatMap((other) => plainFile(other, referring))];
}

/** Sections that the values of no other chart have. */
const ownSections = ['defaultBackupStore', 'defaultSettings', 'longhornDriver', 'longhornManager', 'longhornUI'];

/** Whether the mapping holds values of Longhorn's chart and of no other. */
function isLonghornValues(values: ChartTable): boolean {
  return ownSections.some((name) => isTable(values[name]));
}

/** A values file, recognised by what stands in it; or one of a chart around the chart. */
function plainFile(other: OtherDocument, referring: readonly ValuesSource[]): ValuesSource[] {
  const values = other.value as ChartTable;
  const inner = values['longhorn'];
  const pointer = isLonghornValues(values) ? '' : isTable(inner) && isLonghornValues(inner) ? '/longhorn' : undefined;
  if (pointer === undefined) return [];
  const version = versionBeside(other.file, referring);
  return partAt(otherHolder(other), pointer).map((part) => ({ ...part, file: other.file, version }));
}
