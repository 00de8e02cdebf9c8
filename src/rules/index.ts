import type { Rule } from './rule';
import { settingKnown } from './setting-known';

/** All rules, by name. */
export const rules: readonly Rule[] = [settingKnown];
