/** Whether the provisioner reads the parameter as the file system. Source: kubernetes-csi/external-provisioner. */
export function isFileSystem(parameter: string): boolean {
  return parameter.toLowerCase() === 'fstype' || parameter === 'csi.storage.k8s.io/fstype';
}

/** Whether the CSI plugin can make the file system; "" is ext4. Source: longhorn-manager package/Dockerfile, csi/deployment.go. */
export function isSupported(fileSystem: string): boolean {
  return ['', 'ext2', 'ext3', 'ext4', 'xfs'].includes(fileSystem);
}
