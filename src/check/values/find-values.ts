import { isTable, type ChartTable } from '../../chart/chart-value';
import type { OtherDocument, ReadFiles } from '../read-files';
import type { ValuesSource } from './values-source';

/** All values of Longhorn's chart among the files. */
export function findValues({ others }: ReadFiles): ValuesSource[] {
  return others.filter(({ value }) => isLonghornValues(value as ChartTable)).map(plainFile);
}

/** Sections that the values of no other chart have. */
const ownSections = ['defaultBackupStore', 'defaultSettings', 'longhornDriver', 'longhornManager', 'longhornUI'];

/** Whether the mapping holds values of Longhorn's chart and of no other. */
export function isLonghornValues(values: ChartTable): boolean {
  return ownSections.some((name) => isTable(values[name]));
}

function plainFile({ document, file, value }: OtherDocument): ValuesSource {
  return { values: value as ChartTable, file, locate: (pointer) => document.locate(pointer) };
}
