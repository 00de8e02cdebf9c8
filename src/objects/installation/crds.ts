import { crdsOf } from '../../longhorn/release-crds';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput } from './input';
import { labelsOf } from './labels';

/**
 * The CustomResourceDefinitions of an installation, without the descriptions in their schemas, which are upstream's.
 *
 * @param crds those of the release, or what stands for them
 */
export function installationCrds(
  input: InstallationInput,
  crds = crdsOf(input.release) as unknown as readonly KubernetesObject[],
): KubernetesObject[] {
  const labels = labelsOf(input);
  return crds.map(({ metadata, ...fields }) => ({
    ...fields,
    metadata: { ...metadata, labels: { ...labels, ...metadata.labels } },
  })) as KubernetesObject[];
}
