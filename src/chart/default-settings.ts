import { chartBehaviour, type ChartBehaviour } from '../longhorn/chart-behaviour';
import type { ChartSetting, Release } from '../longhorn/release';
import type { PrintedLine } from '../objects/installation/input';
import { isTable } from './chart-value';
import type { ChartValues } from './chart-values';
import { json, printed, quoted } from './go-text';
import { settingValueWarnings, type PrintedSetting } from './setting-values';

/** Settings that get a word from `global.cattle.windowsCluster` in front: name of that value by chart value. */
const windowsValues: Readonly<Record<string, string>> = {
  taintToleration: 'global.cattle.windowsCluster.defaultSetting.taintToleration',
  systemManagedComponentsNodeSelector:
    'global.cattle.windowsCluster.defaultSetting.systemManagedComponentsNodeSelector',
};

/** The lines of the ConfigMap `longhorn-default-setting`: one for every setting whose value is given. */
export function defaultSettingLines(values: ChartValues, release: Release): PrintedLine[] {
  const settings: PrintedSetting[] = [];
  const behaviour = chartBehaviour(release);
  const lines = release.chart.settings.flatMap((setting): PrintedLine[] => {
    if (!isPrinted(values, setting, behaviour)) return [];
    const path = `defaultSettings.${setting.value}`;
    const text = settingText(values, path, setting, behaviour);
    const isBare = setting.print === 'raw' || setting.print === 'joinRaw';
    const read = isBare ? text?.trimEnd() : text;
    settings.push({ path, value: values.at(path), setting: setting.setting, text: read ?? '' });
    return [[setting.setting, isBare ? (text ?? '') : quoted(text)]];
  });
  values.diagnostics.push(...settingValueWarnings(settings, release));
  return lines;
}

function isPrinted(values: ChartValues, { value }: ChartSetting, behaviour: ChartBehaviour): boolean {
  if (value in windowsValues && values.isTrue('global.cattle.windowsCluster.enabled')) return true;
  const follows = behaviour.ublkFollowsRebuildBandwidth && value.startsWith('defaultUblk');
  return values.at(`defaultSettings.${follows ? 'replicaRebuildingBandwidthLimit' : value}`) !== undefined;
}

/** The value of a setting before the chart puts it in quotes, if it does; undefined where it puts nothing in them. */
function settingText(
  values: ChartValues,
  path: string,
  setting: ChartSetting,
  behaviour: ChartBehaviour,
): string | undefined {
  const { print, value: name } = setting;
  if (Object.hasOwn(windowsValues, name)) return joinedText(values, path, windowsValues[name]!, print);
  if (behaviour.printsNoNodeDiskHealth && name === 'nodeDiskHealthMonitoring') return '';
  if (print === 'raw') return values.innerLine(path);
  const value = values.at(path);
  if (value === undefined) return undefined;
  if (behaviour.settingsMustBeStrings) return onlyString(values, path);
  return print === 'multiType' && isTable(value) ? json(value) : values.innerPrinted(path);
}

/** The chart of this release fails on anything else. */
function onlyString(values: ChartValues, path: string): string {
  const value = values.at(path)!;
  const text = printed(value);
  if (typeof value === 'string') return text;
  const message = `The chart of this release takes only text for ${path}, not ${text}.`;
  values.report(
    path,
    'chart-value-type',
    message,
    `Write it in quotes: "${typeof value === 'object' ? '...' : text}".`,
  );
  return text;
}

/** A setting whose own words follow those for Windows clusters, separated by semicolons. */
function joinedText(values: ChartValues, path: string, windowsPath: string, print: ChartSetting['print']): string {
  const windows = values.isTrue('global.cattle.windowsCluster.enabled');
  const words = (windows ? [windowsPath, path] : [path]).filter((word) => values.isTrue(word));
  return words
    .map((word, index) => {
      if (print !== 'joinRaw') return values.innerPrinted(word);
      return index === words.length - 1 ? values.innerLine(word) : values.line(word);
    })
    .join(';');
}

/** The lines of the ConfigMap `longhorn-default-resource`: where backups go from the first start on. */
export function defaultResourceLines(values: ChartValues): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const [name, key] of [
    ['backup-target', 'backupTarget'],
    ['backup-target-credential-secret', 'backupTargetCredentialSecret'],
    ['backupstore-poll-interval', 'pollInterval'],
  ] as const) {
    const path = `defaultBackupStore.${key}`;
    if (values.at(path) !== undefined) lines.push([name, values.innerLine(path)]);
  }
  return lines;
}
