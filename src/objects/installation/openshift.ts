import type { Json, JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput, OpenShiftRoute } from './input';
import { labelsOf } from './labels';

/** Longhorn's pods are privileged; OpenShift wants that said through its security context constraints. */
export function openShiftClusterRole(input: InstallationInput): KubernetesObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'longhorn-ocp-privileged-role', labels: labelsOf(input) },
    rules: [
      {
        apiGroups: ['security.openshift.io'],
        resources: ['securitycontextconstraints'],
        resourceNames: ['anyuid', 'privileged'],
        verbs: ['use'],
      },
    ],
  };
}

/** Route and Service that lead to the OAuth proxy in front of the UI. */
export function openShiftRoute(input: InstallationInput, route: OpenShiftRoute): KubernetesObject[] {
  const { namespace } = input;
  const labels = { ...labelsOf(input), app: 'longhorn-ui' };
  return [
    {
      apiVersion: 'route.openshift.io/v1',
      kind: 'Route',
      metadata: { labels, name: route.name as string, namespace },
      spec: { to: { kind: 'Service', name: 'longhorn-ui' }, tls: { termination: 'reencrypt' } },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        labels,
        name: 'longhorn-ui',
        namespace,
        annotations: { 'service.alpha.openshift.io/serving-cert-secret-name': 'longhorn-ui-tls' },
      },
      spec: {
        ports: [{ name: 'longhorn-ui', port: route.port, targetPort: route.proxyPort }],
        selector: { app: 'longhorn-ui' },
      },
    },
  ];
}

/** The sidecar that asks OpenShift who the user is, and admits those who may delete Longhorn settings. */
export function oauthProxyContainer(input: InstallationInput, route: OpenShiftRoute): JsonObject {
  const access = { namespace: input.namespace, group: 'longhorn.io', resource: 'setting', verb: 'delete' };
  return {
    name: 'oauth-proxy',
    image: input.images.oauthProxy,
    imagePullPolicy: 'IfNotPresent',
    ports: [{ containerPort: route.proxyPort as Json, name: 'public' }],
    args: [
      `--https-address=:${route.proxyPortText}`,
      '--provider=openshift',
      '--openshift-service-account=longhorn-ui-service-account',
      '--upstream=http://localhost:8000',
      '--tls-cert=/etc/tls/private/tls.crt',
      '--tls-key=/etc/tls/private/tls.key',
      // The literal text is what the release ships: the proxy's session key is the same everywhere.
      '--cookie-secret=SECRET',
      `--openshift-sar=${JSON.stringify(access)}`,
    ],
    volumeMounts: [{ mountPath: '/etc/tls/private', name: 'longhorn-ui-tls' }],
  };
}

/** Lets the OAuth proxy use the UI's service account as its OAuth client. */
export const oauthRedirect = {
  'serviceaccounts.openshift.io/oauth-redirectreference.primary':
    '{"kind":"OAuthRedirectReference","apiVersion":"v1","reference":{"kind":"Route","name":"longhorn-ui"}}',
};
