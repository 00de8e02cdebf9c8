import { listOf, mapOf, textOf } from '../../manifest/json-view';
import type { Json, JsonObject } from '../../kubernetes/kubernetes-object';
import type { OtherDocument, ReadFiles } from '../read-files';
import { setParameter } from './set-parameter';
import type { ValuesFiles } from './values-files';
import { combined, joined, otherHolder, partAt, partsOr, type FoundParts, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';

/**
 * Releases of the chart in Helmfile's `releases`, and in Fleet's `helm`. Helmfile hands `values` to Helm in their order,
 * files and mappings, and then `secrets`, `set` and `setString`. Source: helmfile pkg/state/state.go, Fleet fleet.yaml.
 */
export function helmfiles({ others }: ReadFiles, files: ValuesFiles): ValuesSource[] {
  return others.flatMap((other) => {
    const releases = listOf(other.value['releases']).map((release, index) =>
      placed(mapOf(release), `/releases/${index}`),
    );
    const fleet = placed({ ...mapOf(other.value['helm']), namespace: other.value['defaultNamespace'] ?? '' }, '/helm');
    return [...releases, fleet]
      .filter(({ release }) => /(?:^|\/)longhorn$/.test(textOf(release['chart'])))
      .map((one) => releaseValues(other, one, files));
  });
}

interface PlacedRelease {
  readonly release: JsonObject;
  readonly at: string;
}

function placed(release: JsonObject, at: string): PlacedRelease {
  return { release, at };
}

function releaseValues(other: OtherDocument, { at, release }: PlacedRelease, files: ValuesFiles): ValuesSource {
  const holder = otherHolder(other);
  const named = (key: string): FoundParts =>
    joined(
      listOf(release[key]).map((item, index) =>
        typeof item === 'string'
          ? partsOr(files.beside(other.file, item), `"${item}"`)
          : { parts: partAt(holder, `${at}/${key}/${index}`), missing: [] },
      ),
    );
  const single = (key: string, isText: boolean): FoundParts =>
    joined(listOf(release[key]).map((item, index) => parameter(item, isText, other, `${at}/${key}/${index}`)));
  const found = joined([
    named('valuesFiles'),
    named('values'),
    { parts: partAt(holder, `${at}/values`), missing: [] },
    named('secrets'),
    single('set', false),
    single('setString', true),
  ]);
  const [namespace, version] = [textOf(release['namespace']), textOf(release['version'])];
  return {
    ...combined(found.parts, holder, at),
    file: other.file,
    missing: found.missing,
    ...(version !== '' && { version }),
    ...(namespace !== '' && { namespace }),
  };
}

/** `value`, a list of `values`, or the text of a `file`; braces and commas are no more than that here. */
function parameter(item: Json, isText: boolean, { document }: OtherDocument, at: string): FoundParts {
  const { file, name, value, values } = mapOf(item);
  const otherWay = isText ? 'under set' : 'under setString';
  const located = (key: string, text: string): ValuesPart[] =>
    setParameter({ name: textOf(name), value: text, isText, otherWay }, () => document.locate(`${at}/${key}`));
  if (isScalar(value) && value !== '') return { parts: located('value', literal(value)), missing: [] };
  if (textOf(file) !== '') return { parts: [], missing: [`"${textOf(file)}"`] };
  const items = listOf(values).filter(isScalar).map(literal);
  return { parts: items.length === 0 ? [] : located('values', `{${items.join(',')}}`), missing: [] };
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value !== 'object' && value !== undefined;
}

function literal(value: Json): string {
  return String(value).replace(/[{},]/g, '\\$&');
}
