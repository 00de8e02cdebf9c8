import { quantityValue } from '../admission/quantity-value';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, outOfRange, required } from '../violation';
import { checkFieldReference, checkResourceReference } from './field-reference';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateVolumeSource. */
export function* checkEmptyDir(source: JsonObject, path: Path): Generator<Violation> {
  const limit = source['sizeLimit'];
  if ((quantityValue(limit) ?? 0) < 0)
    yield outOfRange([...path, 'sizeLimit'], limit, 'which is less than 0', 'Write a positive quantity.');
}

/** Source: the same file, validateCSIVolumeSource. */
export function* checkCsiVolume(source: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(source['nodePublishSecretRef'])) return;
  const name = textOf(mapOf(source['nodePublishSecretRef'])['name']);
  const place: Path = [...path, 'nodePublishSecretRef', 'name'];
  if (name === '') yield required(place, 'Name the Secret.');
  else yield* badText(place, name, 'dns-subdomain');
}

/** Source: the same file, validateDownwardAPIVolumeFile. */
export function* checkDownwardFile(file: JsonObject, path: Path): Generator<Violation> {
  const { fieldRef, resourceFieldRef } = file;
  if (isSet(fieldRef) && isSet(resourceFieldRef)) {
    const message = 'A file holds a field or a resource, but both are given.';
    yield conflict([...path, 'resourceFieldRef'], message, 'Write two items.');
  }
  if (isSet(fieldRef)) yield* checkFieldReference(fieldRef, [...path, 'fieldRef'], 'file');
  else if (isSet(resourceFieldRef))
    yield* checkResourceReference(resourceFieldRef, [...path, 'resourceFieldRef'], 'file');
  else yield required([...path, 'fieldRef'], 'Say what the file holds: fieldRef or resourceFieldRef.');
}

/** What the server drops before it looks at the sources: their features are off unless a cluster turns them on. */
const DROPPED_SOURCES = ['clusterTrustBundle', 'podCertificate'];

/** Source: the same file, validateProjectionSources. */
export function* checkProjectedVolume(volume: JsonObject, path: Path): Generator<Violation> {
  const taken = new Set<string>();
  for (const [index, item] of listOf(volume['sources']).entries()) {
    const source = mapOf(item);
    const place: Path = [...path, 'sources', index];
    const kinds = Object.keys(source).filter((field) => isSet(source[field]) && !DROPPED_SOURCES.includes(field));
    if (kinds.length > 1)
      yield conflict(
        [...place, kinds[1]!],
        `Each item has one source, but ${kinds.join(' and ')} are given.`,
        'Write two items.',
      );
    // A token's path may stand twice: the server does not look at it.
    for (const kind of ['configMap', 'downwardAPI', 'secret'])
      yield* checkPaths(listOf(mapOf(source[kind])['items']), [...place, kind, 'items'], taken);
  }
}

function* checkPaths(items: readonly unknown[], path: Path, taken: Set<string>): Generator<Violation> {
  for (const [index, item] of items.entries()) {
    const file = textOf(mapOf(item)['path']);
    if (file !== '' && taken.has(file)) yield duplicate([...path, index, 'path'], file);
    taken.add(file);
  }
}
