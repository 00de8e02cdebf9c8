import { isSet, listOf, mapOf, textOf } from '../json-view';
import { checkOperator } from '../part-checks/label-selector';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/authorization/validation/validation.go, ValidateSubjectAccessReview. */
export function* checkAccessReview(object: JsonObject): Generator<Violation> {
  yield* checkSelfAccessReview(object);
  yield* checkSubject(mapOf(object['spec']));
}

/** Source: the same file, ValidateSelfSubjectAccessReview. */
export function* checkSelfAccessReview(object: JsonObject): Generator<Violation> {
  yield* checkEmptyMetadata(mapOf(object['metadata']), []);
  yield* checkAttributes(mapOf(object['spec']));
}

/** Source: the same file, ValidateLocalSubjectAccessReview. */
export function* checkLocalAccessReview(object: JsonObject): Generator<Violation> {
  const metadata = mapOf(object['metadata']);
  const spec = mapOf(object['spec']);
  yield* checkEmptyMetadata(metadata, ['namespace']);
  yield* checkAttributes(spec);
  yield* checkSubject(spec);
  const namespace = textOf(metadata['namespace']);
  const asked = textOf(mapOf(spec['resourceAttributes'])['namespace']);
  // Where none is written, whoever sends the object says it.
  if (isSet(spec['resourceAttributes']) && namespace !== '' && asked !== namespace)
    yield conflict(
      ['spec', 'resourceAttributes', 'namespace'],
      `The question is about the namespace "${asked}", but the review is in "${namespace}".`,
      'Write the same in both.',
    );
  if (isSet(spec['nonResourceAttributes']))
    yield conflict(
      ['spec', 'nonResourceAttributes'],
      'A namespace has no paths without resources.',
      'Write a SubjectAccessReview.',
    );
}

/** Nothing is stored, so there is nothing to name or to label. */
function* checkEmptyMetadata(metadata: JsonObject, allowed: readonly string[]): Generator<Violation> {
  for (const [field, value] of Object.entries(metadata)) {
    if (allowed.includes(field) || field === 'managedFields' || isZero(value)) continue;
    yield conflict(['metadata', field], 'The review is answered and not stored: it has no metadata.', 'Remove it.');
  }
}

/** What Go cannot tell from a field that is absent. */
function isZero(value: unknown): boolean {
  if (typeof value === 'object') return value === null || Object.keys(value).length === 0;
  return value === undefined || value === '' || value === 0 || value === false;
}

function* checkSubject(spec: JsonObject): Generator<Violation> {
  if (textOf(spec['user']) === '' && listOf(spec['groups']).length === 0)
    yield required(['spec', 'user'], 'Name a user or groups.');
}

function* checkAttributes(spec: JsonObject): Generator<Violation> {
  const attributes = mapOf(spec['resourceAttributes']);
  const given = ['resourceAttributes', 'nonResourceAttributes'].filter((field) => isSet(spec[field]));
  if (given.length === 0) yield required(['spec', 'resourceAttributes'], 'Say what is to be done, and to what.');
  if (given.length > 1)
    yield conflict(['spec', given[1]!], 'A review asks about resources or about a path.', 'Keep one of them.');
  for (const field of ['fieldSelector', 'labelSelector'])
    if (isSet(attributes[field])) yield* checkSelector(mapOf(attributes[field]), field);
}

/** Operators that the server does not know are left to the one who answers. */
function* checkSelector(selector: JsonObject, field: string): Generator<Violation> {
  const path: Path = ['spec', 'resourceAttributes', field];
  const requirements = listOf(selector['requirements']);
  const isRaw = textOf(selector['rawSelector']) !== '';
  if (isRaw && requirements.length > 0)
    yield conflict([...path, 'rawSelector'], 'A selector is a text or a list of requirements.', 'Keep one of them.');
  if (!isRaw && requirements.length === 0) yield required([...path, 'requirements'], 'Say what is selected.');
  for (const [index, item] of requirements.entries()) {
    const place: Path = [...path, 'requirements', index];
    const key = textOf(mapOf(item)['key']);
    yield* checkOperator(mapOf(item), place);
    if (key === '') yield required([...place, 'key']);
    else if (field === 'labelSelector') yield* badText([...place, 'key'], key, 'qualified-name');
    if (field !== 'labelSelector') continue;
    for (const [number, value] of listOf(mapOf(item)['values']).entries())
      yield* badText([...place, 'values', number], value, 'label-value');
  }
}
