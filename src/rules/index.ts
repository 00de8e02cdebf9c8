import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { createDiskLabelValue } from './create-disk-label-value';
import { defaultDiskNotDoubled } from './default-disk-not-doubled';
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
import { tagsAnnotationValid } from './tags-annotation-valid';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  blockDiskNeedsV2,
  createDiskLabelValue,
  defaultDiskNotDoubled,
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
  tagsAnnotationValid,
];
