import type { Json, JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { fixed, fromField } from './container-environment';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { podPlacement } from './pod-placement';

/** Host folders of the manager pod: volume name, host path, mount path, further mount fields. */
const hostFolders: readonly (readonly [name: string, path: string, mountPath: string, fields: JsonObject])[] = [
  ['boot', '/boot/', '/host/boot/', { readOnly: true }],
  ['dev', '/dev/', '/host/dev/', {}],
  ['proc', '/proc/', '/host/proc/', { readOnly: true }],
  ['etc', '/etc/', '/host/etc/', { readOnly: true }],
  // Longhorn's own data; the default-data-path setting does not move it.
  ['longhorn', '/var/lib/longhorn/', '/var/lib/longhorn/', { mountPropagation: 'Bidirectional' }],
];

/** DaemonSet `longhorn-manager`: the operator, one pod on every node. */
export function managerDaemonSet(input: InstallationInput): KubernetesObject {
  const { manager } = input;
  const labels = { ...labelsOf(input), app: 'longhorn-manager' };
  const annotations = manager.podAnnotations;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { labels, name: 'longhorn-manager', namespace: input.namespace },
    spec: {
      selector: { matchLabels: { app: 'longhorn-manager' } },
      template: {
        metadata: { labels, ...(annotations !== undefined && { annotations }) },
        spec: {
          containers: [managerContainer(input), prePullContainer(input)],
          volumes: managerVolumes(input),
          ...(input.imagePullSecrets !== undefined && { imagePullSecrets: input.imagePullSecrets }),
          ...podPlacement(manager),
          serviceAccountName: 'longhorn-service-account',
        },
      },
      updateStrategy: manager.updateStrategy,
    },
  };
}

function managerContainer(input: InstallationInput): JsonObject {
  return {
    name: 'longhorn-manager',
    image: input.images.manager,
    ...(input.imagePullPolicy !== undefined && { imagePullPolicy: input.imagePullPolicy }),
    securityContext: { privileged: true },
    command: managerCommand(input),
    ports: [
      { containerPort: 9500, name: 'manager' },
      { containerPort: 9502, name: 'admission-wh' },
      { containerPort: 9503, name: 'recov-backend' },
    ],
    readinessProbe: { httpGet: { path: '/v1/healthz', port: 9502, scheme: 'HTTPS' } },
    volumeMounts: managerMounts(input),
    env: managerEnvironment(input),
    ...(input.manager.resources !== undefined && { resources: input.manager.resources }),
  };
}

function managerCommand({ images, manager }: InstallationInput): Json[] {
  return [
    'longhorn-manager',
    '-d',
    ...(manager.jsonLog ? ['-j'] : []),
    'daemon',
    ...['--engine-image', images.engine],
    ...['--instance-manager-image', images.instanceManager],
    ...['--share-manager-image', images.shareManager],
    ...['--backing-image-manager-image', images.backingImageManager],
    ...['--support-bundle-manager-image', images.supportBundleKit],
    ...['--manager-image', images.manager],
    ...['--service-account', 'longhorn-service-account'],
    ...(manager.upgradeVersionCheck ? ['--upgrade-version-check'] : []),
  ];
}

function managerEnvironment(input: InstallationInput): Json[] {
  return [
    fromField('POD_NAME', 'metadata.name'),
    fromField('POD_NAMESPACE', 'metadata.namespace'),
    fromField('POD_IP', 'status.podIP'),
    fromField('NODE_NAME', 'spec.nodeName'),
    ...(input.manager.distro === undefined ? [] : [fixed('LONGHORN_DISTRO', input.manager.distro)]),
    ...(input.goCoverage ? [fixed('GOCOVERDIR', '/go-cover-dir/')] : []),
    ...(input.timezone === undefined ? [] : [fixed('TZ', input.timezone)]),
  ];
}

function managerMounts(input: InstallationInput): Json[] {
  return [
    ...hostFolders.map(([name, , mountPath, fields]) => ({ name, mountPath, ...fields })),
    { name: 'longhorn-grpc-tls', mountPath: '/tls-files/' },
    ...(input.goCoverage ? [{ name: 'go-cover-dir', mountPath: '/go-cover-dir/' }] : []),
  ];
}

function managerVolumes(input: InstallationInput): Json[] {
  return [
    ...hostFolders.map(([name, path]) => ({ name, hostPath: { path } })),
    ...(input.goCoverage
      ? [{ name: 'go-cover-dir', hostPath: { path: '/go-cover-dir/', type: 'DirectoryOrCreate' } }]
      : []),
    { name: 'longhorn-grpc-tls', secret: { secretName: 'longhorn-grpc-tls', optional: true } },
  ];
}

/** Pulls the share manager's image to every node, so that the first RWX volume does not wait for it. */
function prePullContainer(input: InstallationInput): JsonObject {
  return {
    name: 'pre-pull-share-manager-image',
    ...(input.imagePullPolicy !== undefined && { imagePullPolicy: input.imagePullPolicy }),
    image: input.images.shareManager,
    command: ['sh', '-c', 'echo share-manager image pulled && sleep infinity'],
  };
}

/** Service `longhorn-backend`: the manager's API, which the UI, the CSI driver and Prometheus call. */
export function managerService(input: InstallationInput): KubernetesObject {
  const { annotations, labels, loadBalancerSourceRanges, nodePort, type } = input.manager.service;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      labels: { ...labelsOf(input), app: 'longhorn-manager', ...labels } as Record<string, string>,
      name: 'longhorn-backend',
      namespace: input.namespace,
      ...(annotations !== undefined && { annotations: annotations as Record<string, string> }),
    },
    spec: {
      ...(type !== undefined && { type }),
      ...(loadBalancerSourceRanges !== undefined && { loadBalancerSourceRanges }),
      selector: { app: 'longhorn-manager' },
      ports: [{ name: 'manager', port: 9500, targetPort: 'manager', ...(nodePort !== undefined && { nodePort }) }],
    },
  };
}
