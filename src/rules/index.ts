import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { diskDriverOnBlockOnly } from './disk-driver-on-block-only';
import { diskFileSystemOwn } from './disk-file-system-own';
import { diskNameAddressable } from './disk-name-addressable';
import { diskNamePlain } from './disk-name-plain';
import { diskPathAbsolute } from './disk-path-absolute';
import { diskPathGiven } from './disk-path-given';
import { diskPathNotNested } from './disk-path-not-nested';
import { diskPathOfItsType } from './disk-path-of-its-type';
import { diskPathUnique } from './disk-path-unique';
import { diskReservationInBytes } from './disk-reservation-in-bytes';
import { diskReservationNotNegative } from './disk-reservation-not-negative';
import { diskSchedulingGiven } from './disk-scheduling-given';
import { evictionWithoutScheduling } from './eviction-without-scheduling';
import { nodeCpuRequestNotNegative } from './node-cpu-request-not-negative';
import { nodeDeletionGuarded } from './node-deletion-guarded';
import { nodeNameInSpec } from './node-name-in-spec';
import { nodeNameSameInSpec } from './node-name-same-in-spec';
import { nodeSchedulingGiven } from './node-scheduling-given';
import { nodeStatusLeftOut } from './node-status-left-out';
import { nodeTagValid } from './node-tag-valid';
import { nodeTagsCanonical } from './node-tags-canonical';
import type { Rule } from './rule';
import { settingKnown } from './setting-known';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  blockDiskNeedsV2,
  diskDriverOnBlockOnly,
  diskFileSystemOwn,
  diskNameAddressable,
  diskNamePlain,
  diskPathAbsolute,
  diskPathGiven,
  diskPathNotNested,
  diskPathOfItsType,
  diskPathUnique,
  diskReservationInBytes,
  diskReservationNotNegative,
  diskSchedulingGiven,
  evictionWithoutScheduling,
  nodeCpuRequestNotNegative,
  nodeDeletionGuarded,
  nodeNameInSpec,
  nodeNameSameInSpec,
  nodeSchedulingGiven,
  nodeStatusLeftOut,
  nodeTagValid,
  nodeTagsCanonical,
  settingKnown,
];
