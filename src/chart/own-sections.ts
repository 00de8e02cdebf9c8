/** Sections that the values of no other chart have. */
export const ownSections = ['defaultBackupStore', 'defaultSettings', 'longhornDriver', 'longhornManager', 'longhornUI'];
