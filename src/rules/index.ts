import { blockDiskNeedsV2 } from './block-disk-needs-v2';
import { diskDriverOnBlockOnly } from './disk-driver-on-block-only';
import { diskFileSystemOwn } from './disk-file-system-own';
import { diskNameAddressable } from './disk-name-addressable';
import { diskNamePlain } from './disk-name-plain';
import { diskPathUnique } from './disk-path-unique';
import { nodeCpuRequestNotNegative } from './node-cpu-request-not-negative';
import type { Rule } from './rule';
import { settingKnown } from './setting-known';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  blockDiskNeedsV2,
  diskDriverOnBlockOnly,
  diskFileSystemOwn,
  diskNameAddressable,
  diskNamePlain,
  diskPathUnique,
  nodeCpuRequestNotNegative,
  settingKnown,
];
