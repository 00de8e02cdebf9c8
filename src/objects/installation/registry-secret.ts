import { toBase64 } from '../../kubernetes/bytes';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput, RegistrySecretInput } from './input';
import { labelsOf } from './labels';

/** Secret with the password of a private registry; only chart values can ask for it. */
export function registrySecret(input: InstallationInput, secret: RegistrySecretInput): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secret.name, namespace: input.namespace, labels: labelsOf(input) },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': toBase64(secret.dockerConfig) },
  };
}
