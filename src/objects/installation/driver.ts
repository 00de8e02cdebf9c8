import type { Json, JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { fixed, fromField } from './container-environment';
import type { CsiComponent, InstallationInput } from './input';
import { labelsOf } from './labels';
import { podPlacement } from './pod-placement';

const backendUrl = 'http://longhorn-backend:9500/v1';

const imageVariables: readonly (readonly [component: CsiComponent, variable: string])[] = [
  ['attacher', 'CSI_ATTACHER_IMAGE'],
  ['provisioner', 'CSI_PROVISIONER_IMAGE'],
  ['nodeDriverRegistrar', 'CSI_NODE_DRIVER_REGISTRAR_IMAGE'],
  ['resizer', 'CSI_RESIZER_IMAGE'],
  ['snapshotter', 'CSI_SNAPSHOTTER_IMAGE'],
  ['livenessProbe', 'CSI_LIVENESS_PROBE_IMAGE'],
];

const replicaVariables = [
  ['attacher', 'CSI_ATTACHER_REPLICA_COUNT'],
  ['provisioner', 'CSI_PROVISIONER_REPLICA_COUNT'],
  ['resizer', 'CSI_RESIZER_REPLICA_COUNT'],
  ['snapshotter', 'CSI_SNAPSHOTTER_REPLICA_COUNT'],
] as const;

/** Deployment `longhorn-driver-deployer`: installs the CSI driver once the manager answers. */
export function driverDeployer(input: InstallationInput): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'longhorn-driver-deployer', namespace: input.namespace, labels: labelsOf(input) },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'longhorn-driver-deployer' } },
      template: {
        metadata: { labels: { ...labelsOf(input), app: 'longhorn-driver-deployer' } },
        spec: {
          initContainers: [waitForManager(input)],
          containers: [driverContainer(input)],
          ...(input.imagePullSecrets !== undefined && { imagePullSecrets: input.imagePullSecrets }),
          ...podPlacement(input.driver),
          serviceAccountName: 'longhorn-service-account',
          securityContext: { runAsUser: 0 },
          ...(input.goCoverage && {
            volumes: [{ name: 'go-cover-dir', hostPath: { path: '/go-cover-dir/', type: 'DirectoryOrCreate' } }],
          }),
        },
      },
    },
  };
}

function waitForManager(input: InstallationInput): JsonObject {
  const probe = `curl -m 1 -s -o /dev/null -w "%{http_code}" ${backendUrl}`;
  return {
    name: 'wait-longhorn-manager',
    image: input.images.manager,
    command: ['sh', '-c', `while [ $(${probe}) != "200" ]; do echo waiting; sleep 2; done`],
  };
}

function driverContainer(input: InstallationInput): JsonObject {
  const { driver, images } = input;
  return {
    name: 'longhorn-driver-deployer',
    image: images.manager,
    ...(input.imagePullPolicy !== undefined && { imagePullPolicy: input.imagePullPolicy }),
    command: [
      'longhorn-manager',
      '-d',
      ...(driver.jsonLog ? ['-j'] : []),
      'deploy-driver',
      ...['--manager-image', images.manager],
      ...['--manager-url', backendUrl],
    ],
    env: driverEnvironment(input),
    ...(input.goCoverage && { volumeMounts: coverageMounts(input) }),
  };
}

function driverEnvironment(input: InstallationInput): Json[] {
  const { driver, images } = input;
  const environment = [
    fromField('POD_NAMESPACE', 'metadata.namespace'),
    fromField('NODE_NAME', 'spec.nodeName'),
    fromField('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
  ];
  const add = (name: string, value: Json | undefined): void => {
    if (value !== undefined) environment.push({ name, value });
  };
  add('KUBELET_ROOT_DIR', driver.kubeletRootDir);
  add('CSI_POD_ANTI_AFFINITY_PRESET', driver.podAntiAffinityPreset);
  for (const [component, variable] of imageVariables) add(variable, images.csi[component]);
  for (const [component, variable] of replicaVariables) add(variable, driver.replicaCounts[component]);
  if (input.goCoverage) environment.push(fixed('GOCOVERDIR', '/go-cover-dir/'));
  if (!timezoneAmongMounts(input)) add('TZ', input.timezone);
  return environment;
}

/** The chart prints TZ after the volume mounts, which exist only with coverage: there it ends up among them. */
function timezoneAmongMounts(input: InstallationInput): boolean {
  return input.goCoverage && input.timezone !== undefined;
}

function coverageMounts(input: InstallationInput): Json[] {
  const mount = { name: 'go-cover-dir', mountPath: '/go-cover-dir/' };
  return timezoneAmongMounts(input) ? [mount, fixed('TZ', input.timezone!)] : [mount];
}
