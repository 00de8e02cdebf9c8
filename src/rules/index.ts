import { recurringJobComplete } from './recurring-job-complete';
import { recurringJobCron } from './recurring-job-cron';
import { recurringJobGroup } from './recurring-job-group';
import { recurringJobLabel } from './recurring-job-label';
import { recurringJobName } from './recurring-job-name';
import { recurringJobParameter } from './recurring-job-parameter';
import { recurringJobRetainLimit } from './recurring-job-retain-limit';
import type { Rule } from './rule';
import { settingCpuPolicyStatic } from './setting-cpu-policy-static';
import { settingCurrent } from './setting-current';
import { settingEngineStopped } from './setting-engine-stopped';
import { settingHugePagesEnough } from './setting-huge-pages-enough';
import { settingKnown } from './setting-known';
import { settingPriorityClassExists } from './setting-priority-class-exists';
import { settingPurgeOrCleanup } from './setting-purge-or-cleanup';
import { settingReadOnly } from './setting-read-only';
import { settingStaticClassExists } from './setting-static-class-exists';
import { settingValueEngines } from './setting-value-engines';
import { settingValueFormat } from './setting-value-format';
import { settingValueGiven } from './setting-value-given';
import { settingValueOption } from './setting-value-option';
import { settingValueRange } from './setting-value-range';
import { settingValueType } from './setting-value-type';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  recurringJobComplete,
  recurringJobCron,
  recurringJobGroup,
  recurringJobLabel,
  recurringJobName,
  recurringJobParameter,
  recurringJobRetainLimit,
  settingCpuPolicyStatic,
  settingCurrent,
  settingEngineStopped,
  settingHugePagesEnough,
  settingKnown,
  settingPriorityClassExists,
  settingPurgeOrCleanup,
  settingReadOnly,
  settingStaticClassExists,
  settingValueEngines,
  settingValueFormat,
  settingValueGiven,
  settingValueOption,
  settingValueRange,
  settingValueType,
];
