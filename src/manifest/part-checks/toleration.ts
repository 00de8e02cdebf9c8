import { isSet, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateTolerations. */
export function* checkToleration(toleration: JsonObject, path: Path): Generator<Violation> {
  const [key, operator, value, effect] = ['key', 'operator', 'value', 'effect'].map((name) =>
    textOf(toleration[name]),
  ) as [string, string, string, string];
  if (key === '' && operator !== 'Exists') {
    const message = `A toleration without key is for all taints, but its operator is ${operator === '' ? 'Equal by default' : `"${operator}"`}.`;
    yield conflict([...path, 'operator'], message, 'Name the key, or write operator: Exists.');
  }
  if (isSet(toleration['tolerationSeconds']) && effect !== 'NoExecute') {
    const message = 'tolerationSeconds is for the effect NoExecute.';
    yield conflict([...path, 'effect'], message, 'Write effect: NoExecute, or remove tolerationSeconds.');
  }
  if (operator === '' || operator === 'Equal') yield* badText([...path, 'value'], value, 'label-value');
  if (operator === 'Exists' && value !== '')
    yield conflict([...path, 'value'], 'The operator Exists takes no value.', 'Remove it, or write operator: Equal.');
}
