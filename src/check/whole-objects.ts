import type { Resource } from '../manifest/resource';
import type { Answers } from './answers';
import { inlinePatches, patchFiles, type Kustomization } from './kustomizations';
import type { ReadFiles } from './read-files';

export interface WholeObjects extends Pick<Answers, 'notChecked'> {
  readonly resources: readonly Resource[];
  /** Files that hold patches. */
  readonly patches: ReadonlySet<string>;
}

const reason = 'it is a patch of a kustomization, and no whole object';

/** The objects that are sent to a cluster as they stand in the files: no patches, and nothing that kustomize reads itself. */
export function wholeObjects(read: ReadFiles, kustomizations: readonly Kustomization[]): WholeObjects {
  const patches = patchFiles(kustomizations);
  const filled = new Set(read.resources.map(({ file }) => file));
  return {
    resources: read.resources.filter(({ file, type }) => !patches.has(file) && !isForKustomize(type)),
    patches,
    notChecked: [
      ...[...patches].filter((file) => filled.has(file)).map((file) => ({ file, reason })),
      ...inlinePatches(kustomizations).map(({ file, line }) => ({ file, line, reason })),
    ],
  };
}

function isForKustomize(type: string): boolean {
  return type.startsWith('kustomize.config.k8s.io/');
}
