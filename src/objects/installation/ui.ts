import type { Json, JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { oauthProxyContainer } from './openshift';
import { podPlacement } from './pod-placement';

/** Folders the web server writes to: volume name, mount path. */
const scratchFolders: readonly (readonly [name: string, mountPath: string])[] = [
  ['nginx-cache', '/var/cache/nginx/'],
  ['nginx-config', '/var/config/nginx/'],
  ['var-run', '/var/run/'],
];

/** Deployment `longhorn-ui`. */
export function uiDeployment(input: InstallationInput): KubernetesObject {
  const { ui } = input;
  const labels = { ...labelsOf(input), app: 'longhorn-ui' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { labels, name: 'longhorn-ui', namespace: input.namespace },
    spec: {
      ...(ui.replicas !== undefined && { replicas: ui.replicas }),
      selector: { matchLabels: { app: 'longhorn-ui' } },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: 'longhorn-ui-service-account',
          ...(ui.affinity !== undefined && { affinity: ui.affinity }),
          containers: [
            ...(input.openShift?.route ? [oauthProxyContainer(input, input.openShift.route)] : []),
            uiContainer(input),
          ],
          volumes: uiVolumes(input),
          ...(input.imagePullSecrets !== undefined && { imagePullSecrets: input.imagePullSecrets }),
          ...podPlacement(ui),
        },
      },
    },
  };
}

function uiContainer(input: InstallationInput): JsonObject {
  return {
    name: 'longhorn-ui',
    image: input.images.ui,
    ...(input.imagePullPolicy !== undefined && { imagePullPolicy: input.imagePullPolicy }),
    volumeMounts: scratchFolders.map(([name, mountPath]) => ({ name, mountPath })),
    ports: [{ containerPort: 8000, name: 'http' }],
    env: [
      { name: 'LONGHORN_MANAGER_IP', value: 'http://longhorn-backend:9500' },
      { name: 'LONGHORN_UI_PORT', value: '8000' },
      ...(input.timezone === undefined ? [] : [{ name: 'TZ', value: input.timezone }]),
    ],
  };
}

function uiVolumes(input: InstallationInput): Json[] {
  return [
    ...(input.openShift?.route ? [{ name: 'longhorn-ui-tls', secret: { secretName: 'longhorn-ui-tls' } }] : []),
    ...scratchFolders.map(([name]) => ({ emptyDir: {}, name })),
  ];
}

/** Service `longhorn-frontend`: port 80 to the UI, which has no login of its own. */
export function uiService(input: InstallationInput): KubernetesObject {
  const { annotations, labels, nodePort = null, ...fields } = input.ui.service;
  return {
    kind: 'Service',
    apiVersion: 'v1',
    metadata: {
      labels: { ...labelsOf(input), app: 'longhorn-ui', ...labels } as Record<string, string>,
      name: 'longhorn-frontend',
      namespace: input.namespace,
      ...(annotations !== undefined && { annotations: annotations as Record<string, string> }),
    },
    spec: {
      ...fields,
      selector: { app: 'longhorn-ui' },
      ports: [{ name: 'http', port: 80, targetPort: 'http', nodePort }],
    },
  };
}
