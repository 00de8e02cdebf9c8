import { toBase64 } from '../../kubernetes/bytes';
import { chartBehaviour } from '../../longhorn/chart-behaviour';
import type { Json, JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput, UiHttpRouteInput, UiIngressInput } from './input';
import { labelsOf } from './labels';

/** Ingress `longhorn-ingress` to the UI. */
export function uiIngress(input: InstallationInput, ingress: UiIngressInput): KubernetesObject {
  const rules = ingress.hosts.map((host) => ({ host, http: { paths: [backendPath(ingress)] } }));
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'longhorn-ingress',
      namespace: input.namespace,
      labels: { ...labelsOf(input), app: 'longhorn-ingress' },
      ...(ingress.annotations !== undefined && { annotations: ingress.annotations as Record<string, string> }),
    },
    spec: {
      ...(ingress.className !== undefined && { ingressClassName: ingress.className }),
      rules,
      ...(ingress.tls && { tls: [{ hosts: ingress.hosts, secretName: ingress.tls.secretName }] }),
    },
  };
}

function backendPath(ingress: UiIngressInput): JsonObject {
  return {
    path: ingress.path ?? null,
    pathType: ingress.pathType ?? null,
    backend: { service: { name: 'longhorn-frontend', port: { number: 80 } } },
  };
}

/** TLS Secrets that the chart values carry. */
export function uiTlsSecrets(input: InstallationInput, ingress: UiIngressInput): KubernetesObject[] {
  return ingress.secrets.map(({ certificate, key, name }) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: name as string, namespace: input.namespace, labels: { ...labelsOf(input), app: 'longhorn' } },
    type: 'kubernetes.io/tls',
    data: { 'tls.crt': toBase64(certificate), 'tls.key': toBase64(key) },
  }));
}

/** HTTPRoute `longhorn-httproute` to the UI. */
export function uiHttpRoute(input: InstallationInput, route: UiHttpRouteInput): KubernetesObject {
  const backend: JsonObject = { name: 'longhorn-frontend', port: 80 };
  // The API server fills these in; releases that print them spare Argo CD the difference.
  if (chartBehaviour(input.release).httpRouteBackendDefaults)
    Object.assign(backend, { group: '', kind: 'Service', weight: 1 });
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: {
      name: 'longhorn-httproute',
      namespace: input.namespace,
      labels: { ...labelsOf(input), app: 'longhorn-httproute' },
      ...(route.annotations !== undefined && { annotations: route.annotations as Record<string, string> }),
    },
    spec: {
      ...(route.parentRefs && { parentRefs: route.parentRefs as Json }),
      ...(route.hostnames && { hostnames: route.hostnames }),
      rules: [{ matches: [{ path: { type: route.pathType, value: route.path } }], backendRefs: [backend] }],
    },
  };
}
