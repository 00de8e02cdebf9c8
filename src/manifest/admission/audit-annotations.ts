import { repeated } from '../../diagnostics/repeated';
import { byteLength } from '../../kubernetes/bytes';
import { isQualifiedName } from '../../kubernetes/formats';
import { listOf, mapOf, textOf } from '../json-view';
import type { Path, Violation } from '../violation';
import { duplicate, invalid, outOfRange, required } from '../violation';
import { isBlank } from './blank';

const MOST_ANNOTATIONS = 20;
const LONGEST_VALUE = 5 * 1024;

/** Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation/validation.go, validateAuditAnnotation. */
export function* checkAuditAnnotations(annotations: unknown): Generator<Violation> {
  const items = listOf(annotations).map(mapOf);
  const path: Path = ['spec', 'auditAnnotations'];
  if (items.length > MOST_ANNOTATIONS)
    yield outOfRange(path, `${items.length} annotations`, `more than ${MOST_ANNOTATIONS}`, 'Remove some.');
  const keys = items.map(({ key }) => textOf(key));
  const again = repeated(keys);
  for (const [index, key] of keys.entries()) {
    const { valueExpression } = items[index]!;
    const place: Path = [...path, index];
    if (again.has(index)) yield duplicate([...place, 'key'], key);
    // It is read behind the name of the policy.
    else if (key !== '' && !isQualifiedName(`policy/${key}`))
      yield invalid([...place, 'key'], key, 'which is no key', 'Write at most 63 letters, digits, "-", "_" and ".".');
    if (isBlank(valueExpression)) yield required([...place, 'valueExpression']);
    if (byteLength(textOf(valueExpression).trim()) > LONGEST_VALUE)
      yield outOfRange([...place, 'valueExpression'], valueExpression, 'which is longer than 5 KiB', 'Shorten it.');
  }
}
