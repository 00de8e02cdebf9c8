import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';
import { oauthRedirect } from './openshift';

/** The accounts of the manager, the UI and the support bundle. */
export function serviceAccounts(input: InstallationInput): KubernetesObject[] {
  const annotations = input.serviceAccountAnnotations as Record<string, string> | undefined;
  const uiAnnotations = input.openShift?.route ? { ...annotations, ...oauthRedirect } : annotations;
  return [
    serviceAccount(input, 'longhorn-service-account', annotations),
    serviceAccount(input, 'longhorn-ui-service-account', uiAnnotations),
    serviceAccount(input, 'longhorn-support-bundle', annotations),
  ];
}

function serviceAccount(
  input: InstallationInput,
  name: string,
  annotations?: Record<string, string>,
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name,
      namespace: input.namespace,
      labels: labelsOf(input),
      ...(annotations !== undefined && { annotations }),
    },
  };
}
