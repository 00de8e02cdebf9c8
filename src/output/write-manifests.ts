import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { applyStage, sortForApply } from '../kubernetes/apply-order';
import { emitDocuments } from '../manifest/emit-yaml';
import type { KubernetesObject } from '../manifest/kubernetes-object';
import { writeDirectory } from './write-directory';

/**
 * Writes objects into a folder, one file for each stage in which they can be applied: `00-longhorn.k8s.yaml` and so on.
 *
 * @returns the names of the files
 * @throws DiagnosticsError when the folder can not be replaced; it then is as it was
 */
export function writeManifests(directory: string, name: string, objects: readonly KubernetesObject[]): string[] {
  const stages = new Map<string, KubernetesObject[]>();
  for (const object of sortForApply(objects)) {
    const file = `${String(applyStage(object)).padStart(2, '0')}-${name}.k8s.yaml`;
    stages.set(file, [...(stages.get(file) ?? []), object]);
  }
  const files = new Map([...stages].map(([file, staged]) => [file, emitDocuments(staged)]));
  const { diagnostics } = writeDirectory(directory, files);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return [...files.keys()];
}
