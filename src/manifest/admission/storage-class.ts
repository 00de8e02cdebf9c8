import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { duplicate } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateTopologySelectorTerm. */
export function* checkStorageClass(object: JsonObject): Generator<Violation> {
  for (const [index, term] of listOf(object['allowedTopologies']).entries()) {
    const expressions = listOf(mapOf(term)['matchLabelExpressions']);
    const path: Path = ['allowedTopologies', index, 'matchLabelExpressions'];
    const repeated = duplicateItem(expressions, ['key'], {});
    if (repeated >= 0) yield duplicate([...path, repeated, 'key'], mapOf(expressions[repeated])['key']);
    for (const [number, expression] of expressions.entries()) {
      const values = listOf(mapOf(expression)['values']);
      const again = duplicateItem(values, [], {});
      if (again >= 0) yield duplicate([...path, number, 'values', again], values[again]);
    }
  }
}
