import { byteLength } from '../../kubernetes/bytes';
import { isQualifiedName } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badKey, badText, conflict, invalid, outOfRange } from '../violation';

const MAXIMUM_BYTES = 256 * 1024;
const ORPHAN = 'orphan';
const FOREGROUND = 'foregroundDeletion';

const STANDARD_FINALIZERS = [ORPHAN, FOREGROUND, 'kubernetes'];

/** Groups whose finalizers need no domain: they are not validated by the code of the core group. */
const FREE_FINALIZERS = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'coordination.k8s.io',
  'longhorn.io',
  'node.k8s.io',
  'policy',
]);

/**
 * Source: apimachinery v0.36 pkg/api/validation/objectmeta.go, ValidateObjectMeta, and the function of that name in
 * kubernetes v1.36.3 pkg/apis/core/validation/validation.go; names have a file of their own.
 */
export function* checkMetadata(metadata: JsonObject, path: Path, group: string): Generator<Violation> {
  yield* checkLabels(metadata, path);
  const namespace = textOf(metadata['namespace']);
  if (namespace !== '') yield* badText([...path, 'namespace'], namespace, 'dns-label');
  const finalizers = listOf(metadata['finalizers']);
  for (const [index, item] of finalizers.entries()) {
    const finalizer = textOf(item);
    const place: Path = [...path, 'finalizers', index];
    if (!isQualifiedName(finalizer)) yield* badText(place, finalizer, 'qualified-name');
    else if (!finalizer.includes('/') && !FREE_FINALIZERS.has(group) && !STANDARD_FINALIZERS.includes(finalizer))
      yield invalid(place, finalizer, 'which has no domain', 'Write a name with a domain, such as example.org/keep.');
  }
  if (finalizers.includes(ORPHAN) && finalizers.includes(FOREGROUND))
    yield conflict([...path, 'finalizers'], `${ORPHAN} and ${FOREGROUND} exclude each other.`, 'Keep one of them.');
  yield* checkOwners(listOf(metadata['ownerReferences']), [...path, 'ownerReferences']);
}

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid', 'blockOwnerDeletion'];

function* checkOwners(owners: readonly unknown[], path: Path): Generator<Violation> {
  // Of references that are the same throughout the server keeps the first.
  let controller: string | undefined;
  for (const [index, item] of owners.entries()) {
    const owner = mapOf(item);
    const version = textOf(owner['apiVersion']);
    if (/\/$|\/.*\//.test(version))
      yield invalid([...path, index, 'apiVersion'], version, 'which is not group/version', 'Write group/version.');
    if (version === 'v1' && owner['kind'] === 'Event')
      yield invalid([...path, index, 'kind'], 'Event', 'which can own nothing', 'Name another owner.');
    if (owner['controller'] !== true) continue;
    const reference = JSON.stringify(OWNER_FIELDS.map((field) => owner[field] ?? null));
    if (controller !== undefined && controller !== reference)
      yield conflict([...path, index, 'controller'], 'Two owners are the controller.', 'Keep one of them.');
    controller ??= reference;
  }
}

function* checkLabels(metadata: JsonObject, path: Path): Generator<Violation> {
  for (const [key, value] of Object.entries(mapOf(metadata['labels']))) {
    yield* badKey([...path, 'labels'], key, 'qualified-name');
    yield* badText([...path, 'labels', key], value ?? '', 'label-value');
  }
  let bytes = 0;
  for (const [key, value] of Object.entries(mapOf(metadata['annotations']))) {
    yield* badKey([...path, 'annotations'], key, 'annotation-key');
    bytes += byteLength(key) + byteLength(textOf(value));
  }
  if (bytes > MAXIMUM_BYTES)
    yield outOfRange(
      [...path, 'annotations'],
      `${bytes} bytes`,
      'more than the 256 KiB that an object may have',
      'Shorten them.',
    );
}

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePodTemplateSpec. */
export function* checkPodTemplate(template: JsonObject, path: Path): Generator<Violation> {
  yield* checkLabels(mapOf(template['metadata']), [...path, 'metadata']);
}

/** Source: the same file, ValidatePersistentVolumeClaimTemplate: of its metadata only labels and annotations are used. */
export function* checkClaimTemplate(template: JsonObject, path: Path): Generator<Violation> {
  const metadata = mapOf(template['metadata']);
  yield* checkLabels(metadata, [...path, 'metadata']);
  for (const field of Object.keys(metadata)) {
    const value = metadata[field];
    if (field === 'labels' || field === 'annotations' || !isSet(value) || value === '' || value === 0) continue;
    const message = `metadata.${field} has no meaning in a claim that comes with its pod.`;
    yield conflict([...path, 'metadata', field], message, 'Remove it.');
  }
}
