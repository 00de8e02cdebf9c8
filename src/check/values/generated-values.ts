import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../kubernetes/kubernetes-object';
import { readText } from '../../source/parse-manifest';
import { isTable, type ChartTable } from '../../chart/chart-value';
import type { Kustomization } from '../kustomizations';
import { nearness } from '../nearness';
import type { ValuesFiles } from './values-files';
import type { ValuesPart } from './values-part';

/** A key of a ConfigMap or Secret that an object reads values from. */
export interface ValuesReference {
  readonly kind: string;
  readonly name: string;
  readonly key: string;
  /** File of the object that refers to it. */
  readonly file: string;
}

const generators: Readonly<Record<string, string>> = { ConfigMap: 'configMapGenerator', Secret: 'secretGenerator' };

/**
 * Values that a kustomization makes a ConfigMap or Secret of, out of files or literals. Each cluster may have one of the
 * name: the one nearest to what refers to it is meant. Source: kustomize api/types/kvpairsources.go.
 */
export function generatedValues(
  reference: ValuesReference,
  kustomizations: readonly Kustomization[],
  files: ValuesFiles,
): ValuesPart[] {
  const made = kustomizations
    .map((kustomization) => ({ near: nearness(kustomization.file, reference.file), parts: partsIn(kustomization) }))
    .filter(({ parts }) => parts.length > 0);
  const nearest = Math.max(...made.map(({ near }) => near));
  return made.filter(({ near }) => near === nearest).flatMap(({ parts }) => parts);

  function partsIn({ file, holder }: Kustomization): ValuesPart[] {
    const field = generators[reference.kind] ?? '';
    return listOf(mapOf(holder.value)[field]).flatMap((generator, index) => {
      const { files: paths, literals, name } = mapOf(generator);
      if (name !== reference.name) return [];
      return [
        ...generatedFile(paths, reference.key).flatMap((path) => files.beside(file, path)),
        ...listOf(literals).flatMap((literal, item) =>
          literalValues(literal, reference.key).map((values): ValuesPart => {
            const locate = () => holder.locate(`/${field}/${index}/literals/${item}`);
            return { values, heldBy: holder.resource === undefined ? [] : [holder.resource], locate };
          }),
        ),
      ];
    });
  }
}

/** `key=path`, or a path whose last part is the key. */
function generatedFile(list: Json | undefined, key: string): string[] {
  return listOf(list).flatMap((item) => {
    const [left = '', path = left] = textOf(item).split('=');
    return left === key || left.split('/').at(-1) === key ? [path] : [];
  });
}

/** `key=text`, where the text may stand in quotes. */
function literalValues(literal: Json, key: string): ChartTable[] {
  const text = textOf(literal);
  if (!text.startsWith(`${key}=`)) return [];
  const values = readText(text.slice(key.length + 1).replace(/^(['"])([^]*)\1$/, '$2')) as ChartTable | undefined;
  return isTable(values) ? [values] : [];
}
