import type { SourceRange } from '../diagnostics/diagnostic';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import type { ReadFiles } from './read-files';
import { pathBeside } from './paths';
import { holderOf, otherHolder, type Holder } from './values/values-part';

/** A kustomization.yaml, which may stand without apiVersion and kind. */
export interface Kustomization {
  readonly file: string;
  readonly holder: Holder;
}

const type = 'kustomize.config.k8s.io/Kustomization';

/** Those among the files. */
export function kustomizationsOf({ others, resources }: Pick<ReadFiles, 'others' | 'resources'>): Kustomization[] {
  const components = resources.filter(
    (resource) => resource.type === type || resource.type === 'kustomize.config.k8s.io/Component',
  );
  return [
    ...components.map((resource) => ({ file: resource.file, holder: holderOf(resource) })),
    ...others
      .filter(({ file }) => /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(file))
      .map((other) => ({ file: other.file, holder: otherHolder(other) })),
  ];
}

/** Files that hold changes to objects and no whole ones. Source: kustomize api/types/kustomization.go. */
export function patchFiles(kustomizations: readonly Kustomization[]): ReadonlySet<string> {
  return new Set(
    kustomizations.flatMap(({ file, holder }) => {
      const { patches, patchesJson6902, patchesStrategicMerge } = mapOf(holder.value);
      const paths = [
        ...listOf(patches).map((patch) => textOf(mapOf(patch)['path'])),
        ...listOf(patchesJson6902).map((patch) => textOf(mapOf(patch)['path'])),
        ...listOf(patchesStrategicMerge).map(textOf),
      ];
      return paths.filter((path) => path !== '' && !path.includes('\n')).map((path) => pathBeside(file, path));
    }),
  );
}

/** Where changes to objects stand in a kustomization itself. */
export function inlinePatches(kustomizations: readonly Kustomization[]): SourceRange[] {
  return kustomizations.flatMap(({ holder }) => {
    const { patches, patchesJson6902, patchesStrategicMerge } = mapOf(holder.value);
    const inline = (field: string, texts: readonly string[]): SourceRange[] =>
      texts.flatMap((text, index) => (text.trim() === '' ? [] : [holder.locate(`/${field}/${index}`)]));
    const textsOf = (list: Json | undefined): string[] => listOf(list).map((item) => textOf(mapOf(item)['patch']));
    return [
      ...inline('patches', textsOf(patches)),
      ...inline('patchesJson6902', textsOf(patchesJson6902)),
      ...inline(
        'patchesStrategicMerge',
        listOf(patchesStrategicMerge).map((item) => (textOf(item).includes('\n') ? textOf(item) : '')),
      ),
    ];
  });
}

/** Where a kustomization gives other names to all that it takes in. */
export function renames(kustomizations: readonly Kustomization[]): SourceRange[] {
  return kustomizations.flatMap(({ holder }) =>
    ['namePrefix', 'nameSuffix']
      .filter((field) => textOf(mapOf(holder.value)[field]) !== '')
      .map((field) => holder.locate(`/${field}`)),
  );
}
