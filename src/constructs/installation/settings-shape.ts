import { inTurn, type PropCheck } from '../props/prop-check';
import { diskPath, mapping } from '../props/prop-checks';

/**
 * Settings whose text Longhorn takes as it is, and with which nothing works. All else about settings is in the data of
 * the release. Source: longhorn-manager types/types.go CreateDefaultDisk.
 */
const checks: Readonly<Record<string, PropCheck>> = { defaultDataPath: diskPath };

/** What is checked of settings beside their names, types and ranges. */
export const settingsShape: PropCheck = inTurn(mapping, (value, name) =>
  Object.entries(value as object).flatMap(([setting, item]) =>
    item !== undefined && Object.hasOwn(checks, setting) ? checks[setting]!(item, `${name}.${setting}`) : [],
  ),
);
