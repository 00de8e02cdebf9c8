import type { Rule } from './rule';
import { settingCurrent } from './setting-current';
import { settingKnown } from './setting-known';
import { settingReadOnly } from './setting-read-only';
import { settingValueEngines } from './setting-value-engines';
import { settingValueFormat } from './setting-value-format';
import { settingValueGiven } from './setting-value-given';
import { settingValueOption } from './setting-value-option';
import { settingValueRange } from './setting-value-range';
import { settingValueType } from './setting-value-type';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  settingCurrent,
  settingKnown,
  settingReadOnly,
  settingValueEngines,
  settingValueFormat,
  settingValueGiven,
  settingValueOption,
  settingValueRange,
  settingValueType,
];
