/** What Longhorn reads of a Kubernetes node's metadata. Source: longhorn-manager types/types.go, types/longhorn.go. */

export const disksAnnotation = 'node.longhorn.io/default-disks-config';
export const tagsAnnotation = 'node.longhorn.io/default-node-tags';
export const createDiskLabel = 'node.longhorn.io/create-default-disk';
export const disableV2Label = 'node.longhorn.io/disable-v2-data-engine';
