import { isNamespaced } from '../kubernetes/kinds';
import { mapOf, textOf } from './json-view';
import type { JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';

const NAME_LABEL = 'kubernetes.io/metadata.name';

/**
 * The metadata as the server looks at them: it takes the namespace away from kinds that have none, and writes the label
 * with a Namespace's name itself.
 * Source: kubernetes v1.36.3 apiserver pkg/registry/rest/create.go, pkg/apis/core/v1/defaults.go (SetDefaults_Namespace).
 */
export function metadataOf(object: KubernetesObject): JsonObject {
  const metadata = mapOf(object.metadata);
  if (isNamespaced(object.apiVersion, object.kind) !== false) return metadata;
  const isNamespace = object.apiVersion === 'v1' && object.kind === 'Namespace';
  if (!isNamespace || textOf(metadata['name']) === '' || !(NAME_LABEL in mapOf(metadata['labels'])))
    return { ...metadata, namespace: null };
  const { [NAME_LABEL]: _, ...labels } = mapOf(metadata['labels']);
  return { ...metadata, namespace: null, labels };
}
