import { NotUnderstood } from './not-understood.mjs';

/**
 * Facts that stand in the official manifest, deploy/longhorn.yaml.
 *
 * @param file as errors name it
 * @param version instead of the one that the manifest names: on development tags that is another, or none
 */
export function manifestFacts(documents, file, version) {
  const missing = (what) => new NotUnderstood(file, undefined, `there is no ${what}`, hint);
  const find = (kind, name) => {
    const found = documents.find((document) => document.kind === kind && document.metadata.name === name);
    if (found === undefined) throw missing(`${kind}/${name}`);
    return found;
  };
  const manager = find('DaemonSet', 'longhorn-manager');
  return {
    version: version ?? versionOf(manager, file),
    images: images(manager, find, missing),
    clusterRoleRules: find('ClusterRole', 'longhorn-role').rules,
    roleRules: find('Role', 'longhorn').rules,
  };
}

const hint = 'give a checkout of longhorn/longhorn at a tag, or teach it tools/release-facts/manifest.mjs';

function versionOf(manager, file) {
  const label = manager.metadata.labels?.['app.kubernetes.io/version'] ?? '';
  const [, version] = /^v?(\d+\.\d+\.\d+)$/.exec(label) ?? [];
  if (version !== undefined) return version;
  const problem = `the label app.kubernetes.io/version is "${label}", which is no release`;
  throw new NotUnderstood(
    file,
    undefined,
    problem,
    'check out the tag of a release, or name one with --version 1.13.0',
  );
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

function images(manager, find, missing) {
  const container = (workload, name) => {
    const found = workload.spec.template.spec.containers.find((candidate) => candidate.name === name);
    if (found === undefined) throw missing(`container ${name} in ${workload.kind}/${workload.metadata.name}`);
    return found;
  };
  const { command } = container(manager, 'longhorn-manager');
  const { env } = container(find('Deployment', 'longhorn-driver-deployer'), 'longhorn-driver-deployer');
  const ui = container(find('Deployment', 'longhorn-ui'), 'longhorn-ui');
  const afterFlag = (flag) => {
    if (!command.includes(flag)) throw missing(`flag ${flag} in the command of longhorn-manager`);
    return command[command.indexOf(flag) + 1];
  };
  const valueOf = (variable) => {
    const entry = env.find(({ name }) => name === variable);
    if (entry === undefined) throw missing(`variable ${variable} in Deployment/longhorn-driver-deployer`);
    return entry.value;
  };
  const flags = Object.entries(flagOfImage).map(([name, flag]) => [name, afterFlag(flag)]);
  const variables = Object.entries(variableOfImage).map(([name, variable]) => [name, valueOf(variable)]);
  return { ...Object.fromEntries(flags), ...Object.fromEntries(variables), ui: ui.image };
}
