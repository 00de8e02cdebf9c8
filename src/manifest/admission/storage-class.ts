import { repeated } from '../../diagnostics/repeated';
import { byteLength } from '../../kubernetes/bytes';
import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { Json, JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, duplicate, outOfRange, required } from '../violation';

const MAXIMUM_PARAMETERS = 512;
const MAXIMUM_BYTES = 256 * 1024;

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, ValidateStorageClass. */
export function* checkStorageClass(object: JsonObject): Generator<Violation> {
  yield* checkParameters(object);
  const terms = listOf(object['allowedTopologies']);
  for (const [index, term] of terms.entries()) yield* checkTerm(mapOf(term), ['allowedTopologies', index]);
  const texts = terms.map((term) => canonical(mapOf(term)));
  const again = repeated(texts);
  for (const [index, text] of texts.entries()) {
    // The server compares with as many empty terms as there are terms, by a slip.
    if (again.has(index) || text === '[]')
      yield duplicate(['allowedTopologies', index, 'matchLabelExpressions'], terms[index]);
  }
}

/** Source: the same file, ValidateVolumeAttributesClass. */
export function* checkVolumeAttributesClass(object: JsonObject): Generator<Violation> {
  yield* checkParameters(object);
  if (Object.keys(mapOf(object['parameters'])).length === 0)
    yield required(['parameters'], 'Add at least one parameter.');
}

function* checkParameters(object: JsonObject): Generator<Violation> {
  const parameters = Object.entries(mapOf(object['parameters']));
  const bytes = parameters.reduce((sum, [key, value]) => sum + byteLength(key + textOf(value)), 0);
  if (parameters.length > MAXIMUM_PARAMETERS || bytes > MAXIMUM_BYTES)
    yield outOfRange(
      ['parameters'],
      `${parameters.length} parameters of ${bytes} bytes`,
      `more than ${MAXIMUM_PARAMETERS} or 256 KiB`,
      'Remove some.',
    );
}

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateTopologySelectorTerm. */
function* checkTerm(term: JsonObject, at: Path): Generator<Violation> {
  const expressions = listOf(term['matchLabelExpressions']);
  const path: Path = [...at, 'matchLabelExpressions'];
  const repeated = duplicateItem(expressions, ['key'], {});
  if (repeated >= 0) yield duplicate([...path, repeated, 'key'], mapOf(expressions[repeated])['key']);
  for (const [number, expression] of expressions.entries()) {
    const values = listOf(mapOf(expression)['values']);
    const again = duplicateItem(values, [], {});
    if (again >= 0) yield duplicate([...path, number, 'values', again], values[again]);
    yield* badText([...path, number, 'key'], textOf(mapOf(expression)['key']), 'qualified-name');
  }
}

/** A term as text: the order of its keys and values means nothing. */
function canonical(term: JsonObject): string {
  const expressions = listOf(term['matchLabelExpressions']).map((item): Json => {
    const values = listOf(mapOf(item)['values']).map(textOf).sort();
    return [textOf(mapOf(item)['key']), ...values];
  });
  return JSON.stringify(expressions.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
}
