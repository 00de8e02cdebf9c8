import { isTable, type ChartTable } from '../../chart/chart-value';
import { ownSections } from '../../chart/own-sections';
import { wrappings } from '../../chart/wrappings';
import { nearest } from '../../diagnostics/nearest';
import { newestRelease, releaseFor } from '../../longhorn/release';
import { chartValueLifetime } from '../../longhorn/release-lifetime';
import { folderOf } from '../../manifest/resource';

/** Values of no other chart, in sections that other charts have too. Source: longhorn/longhorn chart/values.yaml. */
const ownValues: Readonly<Record<string, RegExp>> = {
  csi: /^(?:attacher|provisioner|resizer|snapshotter)ReplicaCount$/,
  image: /^longhorn$/,
  networkPolicies: /^restrictInternalTraffic$/,
  persistence:
    /^(?:backingImage|backupTargetName|default(?:Class(?:ReplicaCount)?|DataLocality|DiskSelector|FsType|MkfsParams|NodeSelector)|disableRevisionCounter|migratable|recurringJobSelector|shareManager\w+|unmapMarkSnapChainRemoved)$/,
};

/**
 * Where the values of Longhorn's chart are in a file that nothing refers to: its root, or below the name of the chart, as
 * the values of a chart around it are; undefined where they are values of something else. Sections of the chart's own
 * tell them; one of its own values does where all keys beside are the chart's, and so does the name of the file where
 * nothing in it is foreign to the chart.
 */
export function valuesPlace(file: string, values: ChartTable): '' | '/longhorn' | undefined {
  const inner = values['longhorn'];
  if (isCertain(values)) return '';
  if (isTable(inner) && isCertain(inner)) return '/longhorn';
  return isNamedForLonghorn(file) && foreignKey(values) === undefined ? '' : undefined;
}

function isCertain(values: ChartTable): boolean {
  if (ownSections.some((name) => isTable(values[name]))) return true;
  const hasOwn = Object.entries(ownValues).some(([name, own]) => {
    const section = values[name];
    return isTable(section) && Object.keys(section).some((key) => own.test(key));
  });
  return hasOwn && Object.keys(values).every((key) => chartValueLifetime(key) !== undefined);
}

/** Whether the path says both what the values are for and that they are values. */
export function isNamedForLonghorn(file: string): boolean {
  const folders = folderOf(file).split('/').slice(-3);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const isForLonghorn = /longhorn/i.test(name) || folders.some((folder) => /^longhorn(?:-system)?$/i.test(folder));
  return isForLonghorn && [name, ...folders].some((step) => /values/i.test(step));
}

/**
 * The first key, of the file or of a section, that the chart never had and that is no misspelling of one that it has; ""
 * where there is no key at all, and undefined where all are the chart's.
 */
export function foreignKey(values: ChartTable): string | undefined {
  const { defaults } = releaseFor(newestRelease()).chart;
  if (Object.keys(values).length === 0) return '';
  return foreignIn(values, Object.keys(defaults), '') ?? Object.keys(values).flatMap(inSection)[0];

  function inSection(name: string): string[] {
    const [section, known] = [values[name], defaults[name] as ChartTable | undefined];
    // A section without keys in the chart is free: annotations, for one.
    if (!isTable(section) || !isTable(known) || Object.keys(known).length === 0) return [];
    const foreign = foreignIn(section, Object.keys(known), `${name}.`);
    return foreign === undefined ? [] : [foreign];
  }
}

function foreignIn(table: ChartTable, known: readonly string[], prefix: string): string | undefined {
  const isKnown = (name: string): boolean =>
    chartValueLifetime(`${prefix}${name}`) !== undefined ||
    (!Object.hasOwn(wrappings, name) && nearest(name, known) !== undefined);
  const key = Object.keys(table).find((name) => !isKnown(name));
  return key === undefined ? undefined : `${prefix}${key}`;
}
