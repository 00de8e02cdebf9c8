import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { createDiskLabelValue } from './create-disk-label-value';
import { defaultDiskNotDoubled } from './default-disk-not-doubled';
import { defaultSettingAccepted } from './default-setting-accepted';
import { defaultSettingFile } from './default-setting-file';
import { defaultSettingKnown } from './default-setting-known';
import { defaultSettingOwned } from './default-setting-owned';
import { defaultSettingReadable } from './default-setting-readable';
import { disableV2LabelValue } from './disable-v2-label-value';
import { disableV2NodeWithoutBlockDisks } from './disable-v2-node-without-block-disks';
import { diskDriverOnBlockOnly } from './disk-driver-on-block-only';
import { diskFileSystemOwn } from './disk-file-system-own';
import { diskNameAddressable } from './disk-name-addressable';
import { diskNamePlain } from './disk-name-plain';
import { diskPathAbsolute } from './disk-path-absolute';
import { diskPathGiven } from './disk-path-given';
import { diskPathNotNested } from './disk-path-not-nested';
import { diskPathOfItsType } from './disk-path-of-its-type';
import { diskPathOnNode } from './disk-path-on-node';
import { diskPathUnique } from './disk-path-unique';
import { diskReservationInBytes } from './disk-reservation-in-bytes';
import { diskReservationNotNegative } from './disk-reservation-not-negative';
import { diskSchedulingGiven } from './disk-scheduling-given';
import { disksAnnotationBlockDisks } from './disks-annotation-block-disks';
import { disksAnnotationDisksValid } from './disks-annotation-disks-valid';
import { disksAnnotationFieldsKnown } from './disks-annotation-fields-known';
import { disksAnnotationLabelConfig } from './disks-annotation-label-config';
import { disksAnnotationLabelGiven } from './disks-annotation-label-given';
import { disksAnnotationNotOverruled } from './disks-annotation-not-overruled';
import { disksAnnotationReadable } from './disks-annotation-readable';
import { disksAnnotationReservationNotZero } from './disks-annotation-reservation-not-zero';
import { engineHasDisks } from './engine-has-disks';
import { evictionWithoutScheduling } from './eviction-without-scheduling';
import { labelledNodesSettingOn } from './labelled-nodes-setting-on';
import { labelledRecurringJobExists } from './labelled-recurring-job-exists';
import { nodeAntiAffinityEffective } from './node-anti-affinity-effective';
import { nodeCpuRequestNotNegative } from './node-cpu-request-not-negative';
import { nodeDeletionGuarded } from './node-deletion-guarded';
import { nodeDisksGiven } from './node-disks-given';
import { nodeInLonghornNamespace } from './node-in-longhorn-namespace';
import { nodeKeyKnown } from './node-key-known';
import { nodeNameInSpec } from './node-name-in-spec';
import { nodeNameSameInSpec } from './node-name-same-in-spec';
import { nodeSchedulingGiven } from './node-scheduling-given';
import { nodeStatusLeftOut } from './node-status-left-out';
import { nodeTagValid } from './node-tag-valid';
import { nodeTagsCanonical } from './node-tags-canonical';
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
import { replicasHaveNodes } from './replicas-have-nodes';
import { replicasHaveOpenDisks } from './replicas-have-open-disks';
import { replicasHaveZones } from './replicas-have-zones';
import type { Rule } from './rule';
import { selectorTagExists } from './selector-tag-exists';
import { selectorTagNoLabel } from './selector-tag-no-label';
import { selectorTagValid } from './selector-tag-valid';
import { selectorTagsTogether } from './selector-tags-together';
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
import { tagsAnnotationValid } from './tags-annotation-valid';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  blockDiskNeedsV2,
  createDiskLabelValue,
  defaultDiskNotDoubled,
  defaultSettingAccepted,
  defaultSettingFile,
  defaultSettingKnown,
  defaultSettingOwned,
  defaultSettingReadable,
  disableV2LabelValue,
  disableV2NodeWithoutBlockDisks,
  diskDriverOnBlockOnly,
  diskFileSystemOwn,
  diskNameAddressable,
  diskNamePlain,
  diskPathAbsolute,
  diskPathGiven,
  diskPathNotNested,
  diskPathOfItsType,
  diskPathOnNode,
  diskPathUnique,
  diskReservationInBytes,
  diskReservationNotNegative,
  diskSchedulingGiven,
  disksAnnotationBlockDisks,
  disksAnnotationDisksValid,
  disksAnnotationFieldsKnown,
  disksAnnotationLabelConfig,
  disksAnnotationLabelGiven,
  disksAnnotationNotOverruled,
  disksAnnotationReadable,
  disksAnnotationReservationNotZero,
  engineHasDisks,
  evictionWithoutScheduling,
  labelledNodesSettingOn,
  labelledRecurringJobExists,
  nodeAntiAffinityEffective,
  nodeCpuRequestNotNegative,
  nodeDeletionGuarded,
  nodeDisksGiven,
  nodeInLonghornNamespace,
  nodeKeyKnown,
  nodeNameInSpec,
  nodeNameSameInSpec,
  nodeSchedulingGiven,
  nodeStatusLeftOut,
  nodeTagValid,
  nodeTagsCanonical,
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
  replicasHaveNodes,
  replicasHaveOpenDisks,
  replicasHaveZones,
  selectorTagExists,
  selectorTagNoLabel,
  selectorTagValid,
  selectorTagsTogether,
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
  tagsAnnotationValid,
];
