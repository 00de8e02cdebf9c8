import { defaultSettingAccepted } from './default-setting-accepted';
import { defaultSettingFile } from './default-setting-file';
import { defaultSettingKnown } from './default-setting-known';
import { defaultSettingOwned } from './default-setting-owned';
import { defaultSettingReadable } from './default-setting-readable';
import { labelledRecurringJobExists } from './labelled-recurring-job-exists';
import { recurringJobBackupPolicy } from './recurring-job-backup-policy';
import { recurringJobBackupTarget } from './recurring-job-backup-target';
import { recurringJobComplete } from './recurring-job-complete';
import { recurringJobConcurrency } from './recurring-job-concurrency';
import { recurringJobCron } from './recurring-job-cron';
import { recurringJobCronComes } from './recurring-job-cron-comes';
import { recurringJobCronMeant } from './recurring-job-cron-meant';
import { recurringJobDeletesAll } from './recurring-job-deletes-all';
import { recurringJobGroup } from './recurring-job-group';
import { recurringJobGroupUsable } from './recurring-job-group-usable';
import { recurringJobLabel } from './recurring-job-label';
import { recurringJobLabelEnabled } from './recurring-job-label-enabled';
import { recurringJobName } from './recurring-job-name';
import { recurringJobNameKept } from './recurring-job-name-kept';
import { recurringJobParameter } from './recurring-job-parameter';
import { recurringJobParameterRead } from './recurring-job-parameter-read';
import { recurringJobRetainGiven } from './recurring-job-retain-given';
import { recurringJobRetainLimit } from './recurring-job-retain-limit';
import { recurringJobRetainPositive } from './recurring-job-retain-positive';
import { recurringJobRetainUsed } from './recurring-job-retain-used';
import { recurringJobSelected } from './recurring-job-selected';
import { recurringJobSnapshotBudget } from './recurring-job-snapshot-budget';
import { recurringJobSpecName } from './recurring-job-spec-name';
import type { Rule } from './rule';
import { settingBoolSpelling } from './setting-bool-spelling';
import { settingCpuPolicyStatic } from './setting-cpu-policy-static';
import { settingCurrent } from './setting-current';
import { settingDefaultDisk } from './setting-default-disk';
import { settingEngineOn } from './setting-engine-on';
import { settingEngineSwitchable } from './setting-engine-switchable';
import { settingInLonghornNamespace } from './setting-in-longhorn-namespace';
import { settingKnown } from './setting-known';
import { settingOneOwner } from './setting-one-owner';
import { settingPodsStartable } from './setting-pods-startable';
import { settingPriorityClassExists } from './setting-priority-class-exists';
import { settingPurgeOrCleanup } from './setting-purge-or-cleanup';
import { settingReadOnly } from './setting-read-only';
import { settingRebuildsOn } from './setting-rebuilds-on';
import { settingRegistrySecret } from './setting-registry-secret';
import { settingSchedulable } from './setting-schedulable';
import { settingStaticClassExists } from './setting-static-class-exists';
import { settingStoredForm } from './setting-stored-form';
import { settingUninstallFlag } from './setting-uninstall-flag';
import { settingValueBlanks } from './setting-value-blanks';
import { settingValueEffective } from './setting-value-effective';
import { settingValueEngines } from './setting-value-engines';
import { settingValueFormat } from './setting-value-format';
import { settingValueGiven } from './setting-value-given';
import { settingValueOption } from './setting-value-option';
import { settingValueRange } from './setting-value-range';
import { settingValueType } from './setting-value-type';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  defaultSettingAccepted,
  defaultSettingFile,
  defaultSettingKnown,
  defaultSettingOwned,
  defaultSettingReadable,
  labelledRecurringJobExists,
  recurringJobBackupPolicy,
  recurringJobBackupTarget,
  recurringJobComplete,
  recurringJobConcurrency,
  recurringJobCron,
  recurringJobCronComes,
  recurringJobCronMeant,
  recurringJobDeletesAll,
  recurringJobGroup,
  recurringJobGroupUsable,
  recurringJobLabel,
  recurringJobLabelEnabled,
  recurringJobName,
  recurringJobNameKept,
  recurringJobParameter,
  recurringJobParameterRead,
  recurringJobRetainGiven,
  recurringJobRetainLimit,
  recurringJobRetainPositive,
  recurringJobRetainUsed,
  recurringJobSelected,
  recurringJobSnapshotBudget,
  recurringJobSpecName,
  settingBoolSpelling,
  settingCpuPolicyStatic,
  settingCurrent,
  settingDefaultDisk,
  settingEngineOn,
  settingEngineSwitchable,
  settingInLonghornNamespace,
  settingKnown,
  settingOneOwner,
  settingPodsStartable,
  settingPriorityClassExists,
  settingPurgeOrCleanup,
  settingReadOnly,
  settingRebuildsOn,
  settingRegistrySecret,
  settingSchedulable,
  settingStaticClassExists,
  settingStoredForm,
  settingUninstallFlag,
  settingValueBlanks,
  settingValueEffective,
  settingValueEngines,
  settingValueFormat,
  settingValueGiven,
  settingValueOption,
  settingValueRange,
  settingValueType,
];
