/** What moves a volume's data. Source: longhorn-manager DataEngineType. */
export enum DataEngine {
  /** Filesystem disks and iSCSI: the default. */
  V1 = 'v1',

  /** Block disks and SPDK; wants the setting `v2-data-engine`. */
  V2 = 'v2',
}
