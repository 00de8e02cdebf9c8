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
import { defaultBackupTargetAccepted } from './default-backup-target-accepted';
import { defaultBackupTargetPollSeconds } from './default-backup-target-poll-seconds';
import { longhornNameKept } from './longhorn-name-kept';
import { oneTimeActionLeftOut } from './one-time-action-left-out';
import type { Rule } from './rule';
import { settingKnown } from './setting-known';
import { snapshotVolumeExists } from './snapshot-volume-exists';
import { systemBackupPolicyKnown } from './system-backup-policy-known';
import { systemBackupTargetUsable } from './system-backup-target-usable';
import { systemOwnedObjectLeftOut } from './system-owned-object-left-out';
import { systemRestoreBackupExists } from './system-restore-backup-exists';
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

/** All rules, by name. */
export const rules: readonly Rule[] = [
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
  defaultBackupTargetAccepted,
  defaultBackupTargetPollSeconds,
  longhornNameKept,
  oneTimeActionLeftOut,
  settingKnown,
  snapshotVolumeExists,
  systemBackupPolicyKnown,
  systemBackupTargetUsable,
  systemOwnedObjectLeftOut,
  systemRestoreBackupExists,
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
];
