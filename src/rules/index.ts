import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { claimAccessModeSupported } from './claim-access-mode-supported';
import { claimBackupBlockSize } from './claim-backup-block-size';
import { claimBlockNotShared } from './claim-block-not-shared';
import { claimClassExists } from './claim-class-exists';
import { claimClassNamedOnce } from './claim-class-named-once';
import { claimCloneSameSize } from './claim-clone-same-size';
import { claimEncryptedSize } from './claim-encrypted-size';
import { claimFitsVolume } from './claim-fits-volume';
import { claimMigratableBlock } from './claim-migratable-block';
import { claimRecurringJobSource } from './claim-recurring-job-source';
import { claimSnapshotWithGroup } from './claim-snapshot-with-group';
import { claimStrictLocalNotShared } from './claim-strict-local-not-shared';
import { claimWithoutSelector } from './claim-without-selector';
import { claimXfsSize } from './claim-xfs-size';
import { classBackingImageNamed } from './class-backing-image-named';
import { classBackingImageOnV1 } from './class-backing-image-on-v1';
import { classBackingImageParametersJson } from './class-backing-image-parameters-json';
import { classBackupBlockSizeKnown } from './class-backup-block-size-known';
import { classBackupTargetExists } from './class-backup-target-exists';
import { classCapacityModeKnown } from './class-capacity-mode-known';
import { classChoiceKnown } from './class-choice-known';
import { classCsiParameterKnown } from './class-csi-parameter-known';
import { classDataEngineEnabled } from './class-data-engine-enabled';
import { classDefaultSingle } from './class-default-single';
import { classEncryptionKey } from './class-encryption-key';
import { classEncryptionKeyForGrowth } from './class-encryption-key-for-growth';
import { classExpansionAllowed } from './class-expansion-allowed';
import { classFileSystemNamedOnce } from './class-file-system-named-once';
import { classFileSystemSupported } from './class-file-system-supported';
import { classFrontendAttachable } from './class-frontend-attachable';
import { classLinkedCloneOnV2 } from './class-linked-clone-on-v2';
import { classNameNotTaken } from './class-name-not-taken';
import { classNumberReadable } from './class-number-readable';
import { classParameterInRelease } from './class-parameter-in-release';
import { classParameterKnown } from './class-parameter-known';
import { classProvisionerKnown } from './class-provisioner-known';
import { classReclaimPolicyNamed } from './class-reclaim-policy-named';
import { classRecurringJobExists } from './class-recurring-job-exists';
import { classRecurringJobsJson } from './class-recurring-jobs-json';
import { classReplicasNotNegative } from './class-replicas-not-negative';
import { classReplicatedWithoutGeometry } from './class-replicated-without-geometry';
import { classSecretNameValid } from './class-secret-name-valid';
import { classSecretNameWithNamespace } from './class-secret-name-with-namespace';
import { classShardedGeometry } from './class-sharded-geometry';
import { classShardedOnV2 } from './class-sharded-on-v2';
import { classShardedOneReplica } from './class-sharded-one-replica';
import { classShardedWithoutLocality } from './class-sharded-without-locality';
import { classShardedWithoutSource } from './class-sharded-without-source';
import { classShareManagerPlacementReadable } from './class-share-manager-placement-readable';
import { classShareOrExclusive } from './class-share-or-exclusive';
import { classStaleTimeoutPositive } from './class-stale-timeout-positive';
import { classStrictLocalAnyNode } from './class-strict-local-any-node';
import { classStrictLocalBinding } from './class-strict-local-binding';
import { classStrictLocalOneReplica } from './class-strict-local-one-replica';
import { classStrictLocalWithoutTopology } from './class-strict-local-without-topology';
import { classStrictTopologyExact } from './class-strict-topology-exact';
import { classSwitchReadable } from './class-switch-readable';
import { classTopologyKeyAllowed } from './class-topology-key-allowed';
import { classTopologyKeyReported } from './class-topology-key-reported';
import { classUblkQueueDepth } from './class-ublk-queue-depth';
import { classUnmapOnV1 } from './class-unmap-on-v1';
import { createDiskLabelValue } from './create-disk-label-value';
import { defaultDiskNotDoubled } from './default-disk-not-doubled';
import { deploymentClaimRecreate } from './deployment-claim-recreate';
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
import { driverKnown } from './driver-known';
import { engineHasDisks } from './engine-has-disks';
import { evictionWithoutScheduling } from './eviction-without-scheduling';
import { labelledNodesSettingOn } from './labelled-nodes-setting-on';
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
import { replicasHaveNodes } from './replicas-have-nodes';
import { replicasHaveOpenDisks } from './replicas-have-open-disks';
import { replicasHaveZones } from './replicas-have-zones';
import type { Rule } from './rule';
import { selectorTagExists } from './selector-tag-exists';
import { selectorTagNoLabel } from './selector-tag-no-label';
import { selectorTagValid } from './selector-tag-valid';
import { selectorTagsTogether } from './selector-tags-together';
import { settingKnown } from './setting-known';
import { snapshotClassBackupModeKnown } from './snapshot-class-backup-mode-known';
import { snapshotClassDefaultSingle } from './snapshot-class-default-single';
import { snapshotClassTypeKnown } from './snapshot-class-type-known';
import { snapshotClassTypeNamed } from './snapshot-class-type-named';
import { tagsAnnotationValid } from './tags-annotation-valid';
import { volumeHandlePossible } from './volume-handle-possible';
import { workloadClaimExists } from './workload-claim-exists';
import { workloadClaimNotShared } from './workload-claim-not-shared';
import { workloadClaimOneNode } from './workload-claim-one-node';
import { workloadClaimOnePod } from './workload-claim-one-pod';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  blockDiskNeedsV2,
  claimAccessModeSupported,
  claimBackupBlockSize,
  claimBlockNotShared,
  claimClassExists,
  claimClassNamedOnce,
  claimCloneSameSize,
  claimEncryptedSize,
  claimFitsVolume,
  claimMigratableBlock,
  claimRecurringJobSource,
  claimSnapshotWithGroup,
  claimStrictLocalNotShared,
  claimWithoutSelector,
  claimXfsSize,
  classBackingImageNamed,
  classBackingImageOnV1,
  classBackingImageParametersJson,
  classBackupBlockSizeKnown,
  classBackupTargetExists,
  classCapacityModeKnown,
  classChoiceKnown,
  classCsiParameterKnown,
  classDataEngineEnabled,
  classDefaultSingle,
  classEncryptionKey,
  classEncryptionKeyForGrowth,
  classExpansionAllowed,
  classFileSystemNamedOnce,
  classFileSystemSupported,
  classFrontendAttachable,
  classLinkedCloneOnV2,
  classNameNotTaken,
  classNumberReadable,
  classParameterInRelease,
  classParameterKnown,
  classProvisionerKnown,
  classReclaimPolicyNamed,
  classRecurringJobExists,
  classRecurringJobsJson,
  classReplicasNotNegative,
  classReplicatedWithoutGeometry,
  classSecretNameValid,
  classSecretNameWithNamespace,
  classShardedGeometry,
  classShardedOnV2,
  classShardedOneReplica,
  classShardedWithoutLocality,
  classShardedWithoutSource,
  classShareManagerPlacementReadable,
  classShareOrExclusive,
  classStaleTimeoutPositive,
  classStrictLocalAnyNode,
  classStrictLocalBinding,
  classStrictLocalOneReplica,
  classStrictLocalWithoutTopology,
  classStrictTopologyExact,
  classSwitchReadable,
  classTopologyKeyAllowed,
  classTopologyKeyReported,
  classUblkQueueDepth,
  classUnmapOnV1,
  createDiskLabelValue,
  defaultDiskNotDoubled,
  deploymentClaimRecreate,
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
  driverKnown,
  engineHasDisks,
  evictionWithoutScheduling,
  labelledNodesSettingOn,
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
  replicasHaveNodes,
  replicasHaveOpenDisks,
  replicasHaveZones,
  selectorTagExists,
  selectorTagNoLabel,
  selectorTagValid,
  selectorTagsTogether,
  settingKnown,
  snapshotClassBackupModeKnown,
  snapshotClassDefaultSingle,
  snapshotClassTypeKnown,
  snapshotClassTypeNamed,
  tagsAnnotationValid,
  volumeHandlePossible,
  workloadClaimExists,
  workloadClaimNotShared,
  workloadClaimOneNode,
  workloadClaimOnePod,
];
