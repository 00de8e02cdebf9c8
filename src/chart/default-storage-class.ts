import { isTable } from './chart-value';
import type { ChartValues } from './chart-values';
import { printed, quoted, sortedEntries } from './go-text';
import { defaultClassAnnotation } from '../kubernetes/default-class';

/** Parameters printed in double quotes when their value is true: parameter, value. */
const beforeBackingImage = [
  ['fsType', 'defaultFsType'],
  ['mkfsParams', 'defaultMkfsParams'],
  ['migratable', 'migratable'],
  ['nfsOptions', 'nfsOptions'],
] as const;

/** Parameters that a switch turns on: parameter, table with `enable`, value in it. */
const switched = [
  ['diskSelector', 'defaultDiskSelector', 'selector'],
  ['nodeSelector', 'defaultNodeSelector', 'selector'],
  ['shareManagerNodeSelector', 'shareManagerNodeSelector', 'selector'],
  ['shareManagerTolerations', 'shareManagerTolerations', 'tolerations'],
] as const;

const backingImageParameters = [
  ['backingImage', 'name'],
  ['backingImageDataSourceType', 'dataSourceType'],
  ['backingImageDataSourceParameters', 'dataSourceParameters'],
  ['backingImageChecksum', 'expectedChecksum'],
] as const;

/** Text of the StorageClass that Longhorn makes from the ConfigMap `longhorn-storageclass`. */
export function defaultStorageClassText(values: ChartValues): string {
  const lines = [
    'kind: StorageClass',
    'apiVersion: storage.k8s.io/v1',
    'metadata:',
    '  name: longhorn',
    '  annotations:',
    `    ${defaultClassAnnotation}: ${inQuotes(values, 'persistence.defaultClass')}`,
    ...annotationLines(values),
    'provisioner: driver.longhorn.io',
    'allowVolumeExpansion: true',
    `reclaimPolicy: "${values.betweenQuotesForLonghorn('persistence.reclaimPolicy', '"')}"`,
    `volumeBindingMode: ${values.isTrue('persistence.volumeBindingMode') ? values.unquotedTextForLonghorn('persistence.volumeBindingMode') : 'Immediate'}`,
    'parameters:',
    ...parameterLines(values).map((line) => `  ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** A value that the template itself gives to `quote`. */
function inQuotes(values: ChartValues, path: string): string {
  return values.at(path) === undefined ? '' : quoted(values.textForLonghorn(path));
}

function annotationLines(values: ChartValues): string[] {
  const annotations = values.at('persistence.annotations');
  if (!isTable(annotations)) return [];
  const path = 'persistence.annotations';
  return sortedEntries(annotations).map(([key, value]) => `    ${values.unquotedKey(path, key)}: ${quoted(value)}`);
}

function parameterLines(values: ChartValues): string[] {
  const text = (key: string): string => values.betweenQuotesForLonghorn(`persistence.${key}`, '"');
  const on = (key: string): boolean => values.isTrue(`persistence.${key}`);
  const lines = [
    `numberOfReplicas: "${text('defaultClassReplicaCount')}"`,
    'staleReplicaTimeout: "30"',
    'fromBackup: ""',
    ...beforeBackingImage.filter(([, key]) => on(key)).map(([name, key]) => `${name}: "${text(key)}"`),
  ];
  if (on('backingImage.enable')) {
    lines.push(
      ...backingImageParameters.map(
        ([name, key]) => `${name}: ${values.unquotedTextForLonghorn(`persistence.backingImage.${key}`)}`,
      ),
    );
  }
  if (on('recurringJobSelector.enable')) lines.push(`recurringJobSelector: '${jobList(values)}'`);
  lines.push(`dataLocality: ${inQuotes(values, 'persistence.defaultDataLocality')}`);
  for (const [name, table, key] of switched)
    if (on(`${table}.enable`)) lines.push(`${name}: "${text(`${table}.${key}`)}"`);
  if (on('unmapMarkSnapChainRemoved')) {
    lines.push(`unmapMarkSnapChainRemoved: "${text('unmapMarkSnapChainRemoved')}"`);
  }
  // The chart names the data engine only together with the revision counter.
  if (on('disableRevisionCounter')) {
    lines.push(`disableRevisionCounter: "${text('disableRevisionCounter')}"`, `dataEngine: "${text('dataEngine')}"`);
  }
  if (on('backupTargetName')) lines.push(`backupTargetName: "${text('backupTargetName')}"`);
  return lines;
}

/** The chart takes a list too, but prints it in Go's notation, in which Longhorn finds no JSON. */
function jobList(values: ChartValues): string {
  const path = 'persistence.recurringJobSelector.jobList';
  const value = values.at(path);
  if (!Array.isArray(value)) return values.betweenQuotesForLonghorn(path, "'");
  if (value.length > 0) {
    const message = `The chart prints the list ${path} as ${JSON.stringify(printed(value))}, which is no JSON to Longhorn.`;
    const hint = `Write it as one text: '[{"name":"backup","isGroup":true}]'.`;
    values.report(path, 'chart-value-type', message, hint, 'warning');
  }
  return values.textOnOneLine(path);
}
