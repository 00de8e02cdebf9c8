import { crdsOf } from '../../longhorn/release-crds';
import type { KubernetesObject } from '../../manifest/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';

/** The CustomResourceDefinitions of an installation, without the descriptions in their schemas, which are upstream's. */
export function installationCrds(input: InstallationInput): KubernetesObject[] {
  const labels = labelsOf(input);
  return crdsOf(input.release).map((crd) => {
    const { metadata, ...fields } = crd as unknown as KubernetesObject;
    return { ...fields, metadata: { ...metadata, labels: { ...labels, ...metadata.labels } } } as KubernetesObject;
  });
}
