import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { duplicate } from '../violation';
import { checkOverhead } from './resources';

/** Source: kubernetes v1.36.3 pkg/apis/node/validation/validation.go, ValidateRuntimeClass. */
export function* checkRuntimeClass(object: JsonObject): Generator<Violation> {
  yield* checkOverhead(mapOf(mapOf(object['overhead'])['podFixed']), ['overhead', 'podFixed']);
  const tolerations = listOf(mapOf(object['scheduling'])['tolerations']);
  const repeated = duplicateItem(tolerations, ['key', 'operator', 'value', 'effect', 'tolerationSeconds'], {});
  if (repeated >= 0) yield duplicate(['scheduling', 'tolerations', repeated], tolerations[repeated]);
}
