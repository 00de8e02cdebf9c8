/** Names that Longhorn's manager is built with. Source: longhorn-manager types/types.go. */

/** LonghornDriverName: the CSI driver, and so the provisioner of Longhorn's classes. */
export const longhornDriver = 'driver.longhorn.io';

/** DefaultDefaultSettingConfigMapName, DefaultSettingYAMLFileName. */
export const settingsConfigMap = { name: 'longhorn-default-setting', file: 'default-setting.yaml' };

/** What all of upstream's manifests and documentation use; Longhorn itself takes any. */
export const usualNamespace = 'longhorn-system';
