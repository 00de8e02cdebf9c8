import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json } from '../../kubernetes/kubernetes-object';
import type { Resource } from '../../manifest/resource';
import { setParameter } from './set-parameter';
import type { ValuesFiles } from './values-files';
import { combined, holderOf, joined, partAt, partsOr, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';

const specs: Readonly<Record<string, string>> = {
  'argoproj.io/Application': '/spec',
  'argoproj.io/ApplicationSet': '/spec/template/spec',
};

/**
 * Argo CD's Applications of the chart: parameters go before `valuesObject` and `values`, and these before `valueFiles`.
 * Source: Argo CD v3 docs/user-guide/helm.md, multiple_sources.md.
 */
export function argoApplications(resources: readonly Resource[], files: ValuesFiles): ValuesSource[] {
  return resources.flatMap((application) => {
    const path = specs[application.type];
    if (path === undefined) return [];
    const spec = path
      .split('/')
      .slice(1)
      .reduce((value, key) => mapOf(mapOf(value)[key]), application.object as unknown as Json);
    const { destination, source, sources } = mapOf(spec);
    const placed: [Json, string][] = [
      ...listOf(sources).map((item, index): [Json, string] => [item, `${path}/sources/${index}`]),
      ...(source === undefined ? [] : [[source, `${path}/source`] as [Json, string]]),
    ];
    const namespace = textOf(mapOf(destination)['namespace']);
    return placed
      .filter(([item]) => mapOf(item)['chart'] === 'longhorn')
      .map(([item, pointer]) => sourceValues(application, item, pointer, namespace, files));
  });
}

function sourceValues(
  application: Resource,
  source: Json,
  pointer: string,
  namespace: string,
  files: ValuesFiles,
): ValuesSource {
  const { helm, targetRevision } = mapOf(source);
  const { fileParameters, parameters, valueFiles, valuesObject } = mapOf(helm);
  const isOptional = mapOf(helm)['ignoreMissingValueFiles'] === true;
  const named = joined(
    listOf(valueFiles).map((file) => partsOr(valueFile(textOf(file), application.file, files), `"${textOf(file)}"`)),
  );
  const parts = [
    ...named.parts,
    // valuesObject takes the place of values.
    ...partAt(holderOf(application), `${pointer}/helm/${valuesObject === undefined ? 'values' : 'valuesObject'}`),
    ...[false, true].flatMap((isText) =>
      listOf(parameters).flatMap((parameter, index) =>
        (mapOf(parameter)['forceString'] === true) === isText
          ? parameterPart(application, parameter, `${pointer}/helm/parameters/${index}`)
          : [],
      ),
    ),
  ];
  const version = textOf(targetRevision);
  return {
    ...combined(parts, holderOf(application), pointer),
    file: application.file,
    missing: [
      ...(isOptional ? [] : named.missing),
      ...listOf(fileParameters).map((parameter) => `"${textOf(mapOf(parameter)['path'])}"`),
    ],
    ...(version !== '' && { version }),
    ...(namespace !== '' && { namespace }),
  };
}

/** `$ref/path`: from the root of another source's repository, which is the one that is checked. */
function valueFile(path: string, referrer: string, files: ValuesFiles): ValuesPart[] {
  const [, below] = /^\$[\w-]+\/(.*)$/.exec(path) ?? [];
  return below === undefined ? files.beside(referrer, path) : files.below(below);
}

/** A parameter is what `--set` is to Helm, or `--set-string`, whose commas separate nothing. Source: Argo CD util/helm/cmd.go. */
function parameterPart(application: Resource, parameter: Json, pointer: string): ValuesPart[] {
  const { forceString, name, value } = mapOf(parameter);
  if (typeof name !== 'string' || typeof value !== 'string') return [];
  const isList = value.startsWith('{') && value.endsWith('}');
  const escaped = isList ? value : value.replace(/(?<!\\),/g, '\\,');
  const isText = forceString === true;
  const otherWay = isText ? 'without forceString' : 'with forceString: true';
  return setParameter({ name, value: escaped, isText, otherWay }, () => application.locate(`${pointer}/value`));
}
