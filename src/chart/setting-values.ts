import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import { defaultSettingProblem } from '../longhorn/setting-value';
import type { ChartValue } from './chart-value';
import { pointer } from './chart-values';

/** A default setting as the chart prints it. */
export interface PrintedSetting {
  /** Path of the chart value. */
  readonly path: string;
  readonly value: ChartValue | undefined;
  readonly setting: string;
  /** The text that Longhorn reads. */
  readonly text: string;
}

/**
 * Says which default settings Longhorn will pass over with a line in its log, for it does not know them or refuses the
 * value; Helm prints them all. Source: longhorn-manager types/setting.go GetCustomizedDefaultSettings,
 * datastore/longhorn.go filterCustomizedDefaultSettings.
 */
export function settingValueWarnings(settings: readonly PrintedSetting[], release: Release): Diagnostic[] {
  return settings.flatMap(({ path, setting, text, value }) => {
    const trimmed = text.replaceAll(/^ +| +$/g, '');
    if (trimmed === '' || isInGoNotation(value, text)) return [];
    const definition = release.settings[setting];
    if (definition === undefined) {
      const message = `Longhorn ${release.version} has no setting "${setting}", and passes over ${path}.`;
      // The chart prints some by a name that Longhorn knows with a word before it only.
      const meant = Object.keys(release.settings).find((name) => name.endsWith(`-${setting}`));
      const hint = meant === undefined ? 'Leave it out.' : `Leave it out, and set ${meant} in a Setting object.`;
      return [warning(path, message, hint)];
    }
    const problem = defaultSettingProblem(definition, setting, trimmed);
    if (problem === undefined) return [];
    const isFloat = typeof value === 'number' && trimmed !== String(value);
    return [warning(path, problem.message, isFloat ? `Write it in quotes: "${value}".` : problem.hint)];
  });
}

/** A list or a mapping that is no JSON has been warned of for what it is. */
function isInGoNotation(value: ChartValue | undefined, text: string): boolean {
  return typeof value === 'object' && !text.startsWith('{');
}

function warning(path: string, message: string, hint: string): Diagnostic {
  return { code: 'chart-setting-value', severity: 'warning', message, hint, path: pointer(path) };
}
