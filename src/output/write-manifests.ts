import { groupBy } from '../diagnostics/group-by';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { applyStage, sortForApply } from '../kubernetes/apply-order';
import { emitDocuments } from '../manifest/emit-yaml';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { inputInside } from './input-inside';
import { writeDirectory } from './write-directory';

/** What was written, and whether the folder did not hold just that already. */
export interface WrittenManifests {
  readonly files: readonly string[];
  readonly changed: boolean;
}

/**
 * Writes objects into a folder, one file for each stage in which they can be applied: `00-longhorn.k8s.yaml` and so on.
 * The folder holds nothing else afterwards.
 *
 * @param inputs files that the objects were made from, which must not lie in the folder
 * @throws DiagnosticsError when the folder cannot be replaced; it then is as it was
 */
export function writeManifests(
  directory: string,
  name: string,
  objects: readonly KubernetesObject[],
  inputs: readonly string[],
): WrittenManifests {
  const misplaced = inputInside(directory, inputs);
  if (misplaced !== undefined) throw new DiagnosticsError([misplaced]);
  const stages = groupBy(
    sortForApply(objects),
    (object) => `${String(applyStage(object)).padStart(2, '0')}-${name}.k8s.yaml`,
  );
  const files = new Map([...stages].map(([file, staged]) => [file, emitDocuments(staged)]));
  const { changed, diagnostics } = writeDirectory(directory, files, new RegExp(`^\\d\\d-${name}\\.k8s\\.yaml$`));
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
  return { files: [...files.keys()], changed };
}
