import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Kustomization } from './kustomizations';

/** A version of Longhorn, and the file that names it. */
export interface NamedRelease {
  readonly version: string;
  readonly file: string;
}

const repository = /github(?:usercontent)?\.com[:/]longhorn\/longhorn(?:\.git)?(?:[/?]|$)/;
const tag = /(?:\/|[?&](?:ref|version)=)(v?\d+\.\d+\.\d+)(?:[/?&]|$)/;

/** The release whose manifest kustomizations take from Longhorn's repository, where all that do name the same one. */
export function remoteRelease(kustomizations: readonly Kustomization[]): NamedRelease | undefined {
  const named = kustomizations.flatMap(({ file, holder }) => {
    const { bases, resources } = mapOf(holder.value);
    return [...listOf(resources), ...listOf(bases)].flatMap((item): NamedRelease[] => {
      const url = textOf(item);
      const version = repository.test(url) ? tag.exec(url)?.[1] : undefined;
      return version === undefined ? [] : [{ version, file }];
    });
  });
  return new Set(named.map(({ version }) => version)).size === 1 ? named[0] : undefined;
}
