import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { Answers } from './answers';
import { inlinePatches, patchFiles, renames } from './kustomizations';
import type { KustomizedFiles } from './kustomized';
import { lonePatches } from './lone-patches';
import { isForKustomize, isForProgram } from './program-files';
import type { ReadFiles } from './read-files';

export interface WholeObjects extends Pick<Answers, 'notChecked'> {
  readonly resources: readonly Resource[];
  /** Files that hold patches. */
  readonly patches: ReadonlySet<string>;
}

const renameReason = 'it gives objects other names than those that they are judged by';
const patchReason = 'it is a patch of a kustomization, and no whole object';
const loneReason = 'it is a patch by its name, or left out of the kustomization beside it, and no whole object';
const programReason = 'it is for another program than an API server';

/**
 * The objects that are sent to a cluster as they stand in the files: no patches, and nothing that a program reads itself.
 *
 * @param definitions of kinds, beside those among the files
 */
export function wholeObjects(
  { resources }: Pick<ReadFiles, 'resources'>,
  { kustomizations, kustomize }: Pick<KustomizedFiles, 'kustomizations' | 'kustomize'>,
  definitions: readonly KubernetesObject[] = [],
): WholeObjects {
  const named = patchFiles(kustomizations);
  const sent = resources.filter((one) => !named.has(one.file) && !isForKustomize(one));
  const others = sent.filter(isForProgram);
  const objects = sent.filter((one) => !isForProgram(one));
  const lone = lonePatches(objects, kustomize, definitions);
  const filled = new Set(resources.map(({ file }) => file));
  return {
    resources: objects.filter(({ file }) => !lone.has(file)),
    patches: new Set([...named, ...lone]),
    notChecked: [
      ...[...named].filter((file) => filled.has(file)).map((file) => ({ file, reason: patchReason })),
      ...inlinePatches(kustomizations).map(({ file, line }) => ({ file, line, reason: patchReason })),
      ...renames(kustomizations).map(({ file, line }) => ({ file, line, reason: renameReason })),
      ...[...lone].map((file) => ({ file, reason: loneReason })),
      ...others.map((one) => ({ file: one.file, line: one.locate('').line, reason: programReason })),
    ],
  };
}
