import { parseGoBool } from '../longhorn/go-number';
import type { SettingEntry, SettingsView } from './settings-view';

const cleanup = 'auto-cleanup-system-generated-snapshot';
const disablePurge = 'disable-snapshot-purge';

/** What keeps a setting from its value, and where that is decided, if it is decided at all. */
export interface PurgeConflict {
  readonly message: string;
  readonly hint: string;
  readonly other: SettingEntry | undefined;
}

/**
 * Why the value is refused because of its counterpart: the cleanup of system snapshots needs the purge, and is on by
 * default. Upstream compares the value with "true" and nothing else, and reads the other one without trimming it.
 * Source: longhorn-manager datastore/longhorn.go ValidateSetting.
 */
export function purgeConflict(settings: SettingsView, name: string, value: string): PurgeConflict | undefined {
  const other = name === cleanup ? disablePurge : cleanup;
  if (![cleanup, disablePurge].includes(name) || !settings.isKnown(other)) return undefined;
  const otherValue = settings.value(other);
  const isOther = parseGoBool(otherValue);
  if (isOther === false || (isOther === true && value !== 'true')) return undefined;
  const [own, shown] = [JSON.stringify(value), JSON.stringify(otherValue)];
  return {
    message: `Setting "${name}" cannot be ${own} while "${other}" is ${shown}.`,
    hint: `Set ${cleanup} to false, and apply it first.`,
    other: settings.entry(other),
  };
}
