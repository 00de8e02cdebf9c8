/** Facts that stand in the official manifest, deploy/longhorn.yaml. */
export function manifestFacts(documents) {
  const manager = find(documents, 'DaemonSet', 'longhorn-manager');
  return {
    version: manager.metadata.labels['app.kubernetes.io/version'].replace(/^v/, ''),
    images: images(documents, manager),
    clusterRoleRules: find(documents, 'ClusterRole', 'longhorn-role').rules,
    roleRules: find(documents, 'Role', 'longhorn').rules,
  };
}

function find(documents, kind, name) {
  const found = documents.find((document) => document.kind === kind && document.metadata.name === name);
  if (found === undefined) throw new Error(`the manifest has no ${kind}/${name}`);
  return found;
}

const flagOfImage = {
  engine: '--engine-image',
  instanceManager: '--instance-manager-image',
  shareManager: '--share-manager-image',
  backingImageManager: '--backing-image-manager-image',
  supportBundleKit: '--support-bundle-manager-image',
  manager: '--manager-image',
};

const variableOfImage = {
  attacher: 'CSI_ATTACHER_IMAGE',
  provisioner: 'CSI_PROVISIONER_IMAGE',
  nodeDriverRegistrar: 'CSI_NODE_DRIVER_REGISTRAR_IMAGE',
  resizer: 'CSI_RESIZER_IMAGE',
  snapshotter: 'CSI_SNAPSHOTTER_IMAGE',
  livenessProbe: 'CSI_LIVENESS_PROBE_IMAGE',
};

function images(documents, manager) {
  const { command } = container(manager, 'longhorn-manager');
  const { env } = container(find(documents, 'Deployment', 'longhorn-driver-deployer'), 'longhorn-driver-deployer');
  const ui = container(find(documents, 'Deployment', 'longhorn-ui'), 'longhorn-ui');
  const flags = Object.entries(flagOfImage).map(([name, flag]) => [name, command[command.indexOf(flag) + 1]]);
  const variables = Object.entries(variableOfImage).map(([name, variable]) => [
    name,
    env.find((entry) => entry.name === variable).value,
  ]);
  return { ...Object.fromEntries(flags), ...Object.fromEntries(variables), ui: ui.image };
}

function container(workload, name) {
  return workload.spec.template.spec.containers.find((candidate) => candidate.name === name);
}
