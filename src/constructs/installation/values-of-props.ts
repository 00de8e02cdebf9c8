import { isTable, type ChartTable, type ChartValue } from '../../chart/chart-value';
import { chartValueOfProp } from './chart-value-of-prop';
import type { LonghornProps } from './longhorn-props';

/** The chart values that stand for the props of an installation. */
export function valuesOfProps(props: LonghornProps): ChartTable {
  const values: ChartTable = {};
  const set = (path: string, value: unknown): void => {
    if (value !== undefined) put(values, path.split('.'), chartValue(value));
  };
  for (const [prop, path] of Object.entries(chartValueOfProp)) set(path, at(props, prop));
  setSwitches(props, set);
  setStorageClass(props, set);
  setDurations(props, set);
  // A number in a text would be no number to Kubernetes, which takes the two apart.
  const { maxUnavailable = '' } = props.manager ?? {};
  if (/^\d+$/.test(maxUnavailable)) set(chartValueOfProp['manager.maxUnavailable']!, Number(maxUnavailable));
  return values;
}

type Setter = (path: string, value: unknown) => void;

/** Values that only say whether something is there at all, which a prop says by being given. */
function setSwitches({ manager, csi, metrics, openShift, windowsCluster }: LonghornProps, set: Setter): void {
  if (manager?.jsonLog !== undefined) set('longhornManager.log.format', manager.jsonLog ? 'json' : 'plain');
  if (csi?.jsonLog !== undefined) set('longhornDriver.log.format', csi.jsonLog ? 'json' : 'plain');
  if (metrics !== undefined) set('metrics.serviceMonitor.enabled', true);
  if (windowsCluster !== undefined) set('global.cattle.windowsCluster.enabled', true);
  if (openShift !== undefined) {
    set('openshift.enabled', true);
    set('openshift.ui.route', openShift.route === true ? (openShift.routeName ?? 'longhorn-ui') : '');
  }
}

function setStorageClass({ defaultStorageClass: options }: LonghornProps, set: Setter): void {
  if (options === undefined) return;
  const { backingImage, disableRevisionCounter, diskSelector, nodeSelector, recurringJobs } = options;
  const text = (tags: readonly string[] | undefined): string | undefined => tags && [...tags].sort().join(',');
  set('persistence.disableRevisionCounter', disableRevisionCounter?.toString());
  const jobs = recurringJobs?.map(({ isGroup, name }) => ({ name, isGroup: isGroup ?? false }));
  const switched: readonly (readonly [table: string, key: string, value: unknown])[] = [
    ['recurringJobSelector', 'jobList', jobs && JSON.stringify(jobs)],
    ['defaultDiskSelector', 'selector', text(diskSelector)],
    ['defaultNodeSelector', 'selector', text(nodeSelector)],
    ['shareManagerNodeSelector', 'selector', options.shareManagerNodeSelector],
    ['shareManagerTolerations', 'tolerations', options.shareManagerTolerations],
    ['backingImage', 'name', backingImage?.name],
  ];
  for (const [table, key, value] of switched) {
    if (value === undefined) continue;
    set(`persistence.${table}.enable`, true);
    set(`persistence.${table}.${key}`, value);
  }
  const parameters = backingImage?.dataSourceParameters;
  // The chart prints it bare; single quotes keep the JSON text one YAML scalar.
  set(
    'persistence.backingImage.dataSourceParameters',
    parameters && `'${JSON.stringify(parameters).replaceAll("'", "''")}'`,
  );
}

function setDurations({ defaultBackupTarget, metrics }: LonghornProps, set: Setter): void {
  set('defaultBackupStore.pollInterval', defaultBackupTarget?.pollInterval?.toSeconds());
  const seconds = (duration: { toSeconds(): number } | undefined): string | undefined =>
    duration && `${duration.toSeconds()}s`;
  set('metrics.serviceMonitor.interval', seconds(metrics?.interval));
  set('metrics.serviceMonitor.scrapeTimeout', seconds(metrics?.scrapeTimeout));
}

function at(props: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], props);
}

/** Whole numbers as integers, which templates print digit by digit; objects without the fields that are not given. */
function chartValue(value: unknown): ChartValue {
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  if (Array.isArray(value)) return value.map(chartValue);
  if (typeof value !== 'object' || value === null) return value as ChartValue;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, chartValue(item)]));
}

function put(table: ChartTable, [key, ...rest]: readonly string[], value: ChartValue): void {
  const existing = table[key!];
  if (rest.length > 0) put((table[key!] = isTable(existing) ? existing : {}), rest, value);
  else table[key!] = isTable(existing) && isTable(value) ? { ...existing, ...value } : value;
}
