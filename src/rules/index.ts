import { argoForceData } from './argo-force-data';
import { argoSettingsApplied } from './argo-settings-applied';
import { argoSyncOptionExact } from './argo-sync-option-exact';
import { argoSyncWaveNumber } from './argo-sync-wave-number';
import { argoUpgradeCheckOff } from './argo-upgrade-check-off';
import { backingImageChecksum } from './backing-image-checksum';
import { backingImageCloneEncryption } from './backing-image-clone-encryption';
import { backingImageCloneReady } from './backing-image-clone-ready';
import { backingImageCloneSecret } from './backing-image-clone-secret';
import { backingImageCloneSource } from './backing-image-clone-source';
import { backingImageCopies } from './backing-image-copies';
import { backingImageDownloadUrl } from './backing-image-download-url';
import { backingImageEngine } from './backing-image-engine';
import { backingImageExportType } from './backing-image-export-type';
import { backingImageExportVolume } from './backing-image-export-volume';
import { backingImageNameLong } from './backing-image-name-long';
import { backingImageRestoreKnown } from './backing-image-restore-known';
import { backingImageRestoreUrl } from './backing-image-restore-url';
import { backingImageSecretExists } from './backing-image-secret-exists';
import { backupCredentialCertificatePem } from './backup-credential-certificate-pem';
import { backupCredentialComplete } from './backup-credential-complete';
import { backupCredentialEncodedOnce } from './backup-credential-encoded-once';
import { backupCredentialEndpointUrl } from './backup-credential-endpoint-url';
import { backupCredentialHostedStyle } from './backup-credential-hosted-style';
import { backupCredentialKeyKnown } from './backup-credential-key-known';
import { backupSnapshotExists } from './backup-snapshot-exists';
import { backupTargetCredentialGiven } from './backup-target-credential-given';
import { backupTargetCredentialRead } from './backup-target-credential-read';
import { backupTargetDefaultOnce } from './backup-target-default-once';
import { backupTargetInLonghornNamespace } from './backup-target-in-longhorn-namespace';
import { backupTargetNameLong } from './backup-target-name-long';
import { backupTargetNfsOptionsKept } from './backup-target-nfs-options-kept';
import { backupTargetPollDuration } from './backup-target-poll-duration';
import { backupTargetPollGiven } from './backup-target-poll-given';
import { backupTargetPollPositive } from './backup-target-poll-positive';
import { backupTargetSecretExists } from './backup-target-secret-exists';
import { backupTargetSecretInLonghornNamespace } from './backup-target-secret-in-longhorn-namespace';
import { backupTargetSecretName } from './backup-target-secret-name';
import { backupTargetSecretTrimmed } from './backup-target-secret-trimmed';
import { backupTargetStatusLeftOut } from './backup-target-status-left-out';
import { backupTargetUrlCharacters } from './backup-target-url-characters';
import { backupTargetUrlEndpoint } from './backup-target-url-endpoint';
import { backupTargetUrlGiven } from './backup-target-url-given';
import { backupTargetUrlPath } from './backup-target-url-path';
import { backupTargetUrlPlace } from './backup-target-url-place';
import { backupTargetUrlQueryKnown } from './backup-target-url-query-known';
import { backupTargetUrlReadable } from './backup-target-url-readable';
import { backupTargetUrlRegion } from './backup-target-url-region';
import { backupTargetUrlScheme } from './backup-target-url-scheme';
import { backupTargetUrlServer } from './backup-target-url-server';
import { backupTargetUrlTrimmed } from './backup-target-url-trimmed';
import { backupTargetUrlUnique } from './backup-target-url-unique';
import { backupTargetUrlWithoutCredential } from './backup-target-url-without-credential';
import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { claimAccessModeSupported } from './claim-access-mode-supported';
import { claimBackupBlockSize } from './claim-backup-block-size';
import { claimBlockNotShared } from './claim-block-not-shared';
import { claimClassExists } from './claim-class-exists';
import { claimClassNamedOnce } from './claim-class-named-once';
import { claimClassSpelling } from './claim-class-spelling';
import { claimCloneSameSize } from './claim-clone-same-size';
import { claimDataSourceKept } from './claim-data-source-kept';
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
import { classDefaultExact } from './class-default-exact';
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
import { defaultBackupTargetAccepted } from './default-backup-target-accepted';
import { defaultBackupTargetPollSeconds } from './default-backup-target-poll-seconds';
import { defaultDiskNeedsV2 } from './default-disk-needs-v2';
import { defaultDiskNotDoubled } from './default-disk-not-doubled';
import { defaultSettingAccepted } from './default-setting-accepted';
import { defaultSettingFile } from './default-setting-file';
import { defaultSettingKnown } from './default-setting-known';
import { defaultSettingOwned } from './default-setting-owned';
import { defaultSettingReadable } from './default-setting-readable';
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
import { driverDeployerStartable } from './driver-deployer-startable';
import { driverKnown } from './driver-known';
import { engineHasDisks } from './engine-has-disks';
import { evictionWithoutScheduling } from './eviction-without-scheduling';
import { exportedMetadataLeftOut } from './exported-metadata-left-out';
import { externalNameResolvable } from './external-name-resolvable';
import { externalNameSelector } from './external-name-selector';
import { fluxAnnotationExact } from './flux-annotation-exact';
import { fluxForceData } from './flux-force-data';
import { labelledNodesSettingOn } from './labelled-nodes-setting-on';
import { labelledRecurringJobExists } from './labelled-recurring-job-exists';
import { longhornNameKept } from './longhorn-name-kept';
import { longhornNamespacePrivileged } from './longhorn-namespace-privileged';
import { longhornNetworkOpen } from './longhorn-network-open';
import { managerApiClosed } from './manager-api-closed';
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
import { oneTimeActionLeftOut } from './one-time-action-left-out';
import { prunedDataGuarded } from './pruned-data-guarded';
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
import { serviceFieldForType } from './service-field-for-type';
import { serviceNodePortFree } from './service-node-port-free';
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
import { snapshotClassBackupModeKnown } from './snapshot-class-backup-mode-known';
import { snapshotClassDefaultSingle } from './snapshot-class-default-single';
import { snapshotClassTypeKnown } from './snapshot-class-type-known';
import { snapshotClassTypeNamed } from './snapshot-class-type-named';
import { snapshotVolumeExists } from './snapshot-volume-exists';
import { systemBackupPolicyKnown } from './system-backup-policy-known';
import { systemBackupTargetUsable } from './system-backup-target-usable';
import { systemOwnedObjectLeftOut } from './system-owned-object-left-out';
import { systemRestoreBackupExists } from './system-restore-backup-exists';
import { tagsAnnotationValid } from './tags-annotation-valid';
import { uiBackendPlain } from './ui-backend-plain';
import { uiHttpRouteLogin } from './ui-http-route-login';
import { uiIngressLogin } from './ui-ingress-login';
import { uiLoadBalancerSources } from './ui-load-balancer-sources';
import { uiNodePortClosed } from './ui-node-port-closed';
import { uiRouteNamespace } from './ui-route-namespace';
import { uiRoutePort } from './ui-route-port';
import { uiServiceTargetPort } from './ui-service-target-port';
import { uiTraefikRouteLogin } from './ui-traefik-route-login';
import { uninstallJobLeftOut } from './uninstall-job-left-out';
import { volumeAttachmentLeftOut } from './volume-attachment-left-out';
import { volumeBackingImageEngine } from './volume-backing-image-engine';
import { volumeBackingImageExists } from './volume-backing-image-exists';
import { volumeBackingImageSize } from './volume-backing-image-size';
import { volumeBackupTargetExists } from './volume-backup-target-exists';
import { volumeBlockSizeDivides } from './volume-block-size-divides';
import { volumeCloneModeWithSource } from './volume-clone-mode-with-source';
import { volumeDataSourceEngine } from './volume-data-source-engine';
import { volumeDataSourceExists } from './volume-data-source-exists';
import { volumeDataSourceForm } from './volume-data-source-form';
import { volumeEncryptedSize } from './volume-encrypted-size';
import { volumeEngineEnabled } from './volume-engine-enabled';
import { volumeEngineImageAble } from './volume-engine-image-able';
import { volumeFromBackupExists } from './volume-from-backup-exists';
import { volumeFromBackupUrl } from './volume-from-backup-url';
import { volumeFrontendEngine } from './volume-frontend-engine';
import { volumeHandlePossible } from './volume-handle-possible';
import { volumeImageLeftOut } from './volume-image-left-out';
import { volumeLayoutReplicatedPlain } from './volume-layout-replicated-plain';
import { volumeLinkedCloneEngine } from './volume-linked-clone-engine';
import { volumeLinkedCloneFits } from './volume-linked-clone-fits';
import { volumeMigratableAccess } from './volume-migratable-access';
import { volumeNameLabel } from './volume-name-label';
import { volumeRebuildBandwidthEngine } from './volume-rebuild-bandwidth-engine';
import { volumeReplicasGiven } from './volume-replicas-given';
import { volumeReplicasRange } from './volume-replicas-range';
import { volumeShardedChunks } from './volume-sharded-chunks';
import { volumeShardedEngine } from './volume-sharded-engine';
import { volumeShardedLocality } from './volume-sharded-locality';
import { volumeShardedMode } from './volume-sharded-mode';
import { volumeShardedPlain } from './volume-sharded-plain';
import { volumeShardedReplicas } from './volume-sharded-replicas';
import { volumeShardedSize } from './volume-sharded-size';
import { volumeShardedStrip } from './volume-sharded-strip';
import { volumeSizeAligned } from './volume-size-aligned';
import { volumeSizeGiven } from './volume-size-given';
import { volumeSnapshotCount } from './volume-snapshot-count';
import { volumeSnapshotSize } from './volume-snapshot-size';
import { volumeStandbySource } from './volume-standby-source';
import { volumeStatusLeftOut } from './volume-status-left-out';
import { volumeStrictLocalAccess } from './volume-strict-local-access';
import { volumeStrictLocalReplicas } from './volume-strict-local-replicas';
import { volumeUblkNumbers } from './volume-ublk-numbers';
import { volumeUnmapEngine } from './volume-unmap-engine';
import { workloadClaimExists } from './workload-claim-exists';
import { workloadClaimNotShared } from './workload-claim-not-shared';
import { workloadClaimOneNode } from './workload-claim-one-node';
import { workloadClaimOnePod } from './workload-claim-one-pod';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  argoForceData,
  argoSettingsApplied,
  argoSyncOptionExact,
  argoSyncWaveNumber,
  argoUpgradeCheckOff,
  backingImageChecksum,
  backingImageCloneEncryption,
  backingImageCloneReady,
  backingImageCloneSecret,
  backingImageCloneSource,
  backingImageCopies,
  backingImageDownloadUrl,
  backingImageEngine,
  backingImageExportType,
  backingImageExportVolume,
  backingImageNameLong,
  backingImageRestoreKnown,
  backingImageRestoreUrl,
  backingImageSecretExists,
  backupCredentialCertificatePem,
  backupCredentialComplete,
  backupCredentialEncodedOnce,
  backupCredentialEndpointUrl,
  backupCredentialHostedStyle,
  backupCredentialKeyKnown,
  backupSnapshotExists,
  backupTargetCredentialGiven,
  backupTargetCredentialRead,
  backupTargetDefaultOnce,
  backupTargetInLonghornNamespace,
  backupTargetNameLong,
  backupTargetNfsOptionsKept,
  backupTargetPollDuration,
  backupTargetPollGiven,
  backupTargetPollPositive,
  backupTargetSecretExists,
  backupTargetSecretInLonghornNamespace,
  backupTargetSecretName,
  backupTargetSecretTrimmed,
  backupTargetStatusLeftOut,
  backupTargetUrlCharacters,
  backupTargetUrlEndpoint,
  backupTargetUrlGiven,
  backupTargetUrlPath,
  backupTargetUrlPlace,
  backupTargetUrlQueryKnown,
  backupTargetUrlReadable,
  backupTargetUrlRegion,
  backupTargetUrlScheme,
  backupTargetUrlServer,
  backupTargetUrlTrimmed,
  backupTargetUrlUnique,
  backupTargetUrlWithoutCredential,
  blockDiskNeedsV2,
  claimAccessModeSupported,
  claimBackupBlockSize,
  claimBlockNotShared,
  claimClassExists,
  claimClassNamedOnce,
  claimClassSpelling,
  claimCloneSameSize,
  claimDataSourceKept,
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
  classDefaultExact,
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
  defaultBackupTargetAccepted,
  defaultBackupTargetPollSeconds,
  defaultDiskNeedsV2,
  defaultDiskNotDoubled,
  defaultSettingAccepted,
  defaultSettingFile,
  defaultSettingKnown,
  defaultSettingOwned,
  defaultSettingReadable,
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
  driverDeployerStartable,
  driverKnown,
  engineHasDisks,
  evictionWithoutScheduling,
  exportedMetadataLeftOut,
  externalNameResolvable,
  externalNameSelector,
  fluxAnnotationExact,
  fluxForceData,
  labelledNodesSettingOn,
  labelledRecurringJobExists,
  longhornNameKept,
  longhornNamespacePrivileged,
  longhornNetworkOpen,
  managerApiClosed,
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
  oneTimeActionLeftOut,
  prunedDataGuarded,
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
  serviceFieldForType,
  serviceNodePortFree,
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
  snapshotClassBackupModeKnown,
  snapshotClassDefaultSingle,
  snapshotClassTypeKnown,
  snapshotClassTypeNamed,
  snapshotVolumeExists,
  systemBackupPolicyKnown,
  systemBackupTargetUsable,
  systemOwnedObjectLeftOut,
  systemRestoreBackupExists,
  tagsAnnotationValid,
  uiBackendPlain,
  uiHttpRouteLogin,
  uiIngressLogin,
  uiLoadBalancerSources,
  uiNodePortClosed,
  uiRouteNamespace,
  uiRoutePort,
  uiServiceTargetPort,
  uiTraefikRouteLogin,
  uninstallJobLeftOut,
  volumeAttachmentLeftOut,
  volumeBackingImageEngine,
  volumeBackingImageExists,
  volumeBackingImageSize,
  volumeBackupTargetExists,
  volumeBlockSizeDivides,
  volumeCloneModeWithSource,
  volumeDataSourceEngine,
  volumeDataSourceExists,
  volumeDataSourceForm,
  volumeEncryptedSize,
  volumeEngineEnabled,
  volumeEngineImageAble,
  volumeFromBackupExists,
  volumeFromBackupUrl,
  volumeFrontendEngine,
  volumeHandlePossible,
  volumeImageLeftOut,
  volumeLayoutReplicatedPlain,
  volumeLinkedCloneEngine,
  volumeLinkedCloneFits,
  volumeMigratableAccess,
  volumeNameLabel,
  volumeRebuildBandwidthEngine,
  volumeReplicasGiven,
  volumeReplicasRange,
  volumeShardedChunks,
  volumeShardedEngine,
  volumeShardedLocality,
  volumeShardedMode,
  volumeShardedPlain,
  volumeShardedReplicas,
  volumeShardedSize,
  volumeShardedStrip,
  volumeSizeAligned,
  volumeSizeGiven,
  volumeSnapshotCount,
  volumeSnapshotSize,
  volumeStandbySource,
  volumeStatusLeftOut,
  volumeStrictLocalAccess,
  volumeStrictLocalReplicas,
  volumeUblkNumbers,
  volumeUnmapEngine,
  workloadClaimExists,
  workloadClaimNotShared,
  workloadClaimOneNode,
  workloadClaimOnePod,
];
