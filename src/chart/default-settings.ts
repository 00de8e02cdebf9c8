import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { ChartSetting, Release } from '../longhorn/release';
import type { PrintedLine } from '../objects/installation/input';
import { isTable } from './chart-value';
import type { ChartValues } from './chart-values';
import { json, printed, quoted } from './go-text';

/** Settings that get a word from `global.cattle.windowsCluster` in front: name of that value by chart value. */
const windowsValues: Readonly<Record<string, string>> = {
  taintToleration: 'global.cattle.windowsCluster.defaultSetting.taintToleration',
  systemManagedComponentsNodeSelector:
    'global.cattle.windowsCluster.defaultSetting.systemManagedComponentsNodeSelector',
};

/** The lines of the ConfigMap `longhorn-default-setting`: one for every setting whose value is given. */
export function defaultSettingLines(values: ChartValues, release: Release): PrintedLine[] {
  const { printsNoNodeDiskHealth, settingsMustBeStrings, ublkFollowsRebuildBandwidth } = chartBehaviour(release);
  const lines: PrintedLine[] = [];
  for (const setting of release.chart.settings) {
    const path = `defaultSettings.${setting.value}`;
    const followed = ublkFollowsRebuildBandwidth && setting.value.startsWith('defaultUblk');
    const windowsPath = windowsValues[setting.value];
    if (windowsPath !== undefined) {
      const line = joinedLine(values, setting, windowsPath);
      if (line !== undefined) lines.push(line);
    } else if (values.at(followed ? 'defaultSettings.replicaRebuildingBandwidthLimit' : path) !== undefined) {
      if (settingsMustBeStrings && setting.print !== 'raw') requireString(values, path);
      const misspelt = printsNoNodeDiskHealth && setting.value === 'nodeDiskHealthMonitoring';
      lines.push([setting.setting, misspelt ? '' : printedSetting(values, path, setting)]);
    }
  }
  return lines;
}

function printedSetting(values: ChartValues, path: string, { print }: ChartSetting): string {
  const value = values.at(path);
  if (print === 'raw') return values.line(path);
  return quoted(print === 'multiType' && isTable(value) ? json(value) : value);
}

/** The chart of this release fails on a number or a truth value here. */
function requireString(values: ChartValues, path: string): void {
  const value = values.at(path);
  if (typeof value === 'string' || value === undefined) return;
  const message = `The chart of this release takes only text for ${path}, not ${printed(value)}.`;
  values.report(path, 'chart-value-type', message, `Write it in quotes: "${printed(value)}"`);
}

/** A setting whose own words follow those for Windows clusters, separated by semicolons. */
function joinedLine(values: ChartValues, setting: ChartSetting, windowsPath: string): PrintedLine | undefined {
  const path = `defaultSettings.${setting.value}`;
  const windows = values.isTrue('global.cattle.windowsCluster.enabled');
  if (values.at(path) === undefined && !windows) return undefined;
  const words = (windows ? [windowsPath, path] : [path]).filter((word) => values.isTrue(word));
  const text = words.map((word) => values.line(word)).join(';');
  return [setting.setting, setting.print === 'joinQuote' ? quoted(text) : text];
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
    if (values.at(path) !== undefined) lines.push([name, values.line(path)]);
  }
  return lines;
}
