import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { invalid } from '../violation';
import { checkConfigurations, checkSelectors } from './device-configuration';
import { isNative, resourceNameProblem } from './resource-name';

/** Source: kubernetes v1.36.3 pkg/apis/resource/validation/validation.go, validateDeviceClassSpec. */
export function* checkDeviceClass(object: JsonObject): Generator<Violation> {
  const { selectors, config, extendedResourceName } = mapOf(object['spec']);
  yield* checkSelectors(selectors, ['spec', 'selectors']);
  yield* checkConfigurations(config, ['spec', 'config']);
  const name = textOf(extendedResourceName);
  if (isSet(extendedResourceName) && (isNative(name) || resourceNameProblem(name) !== undefined))
    yield invalid(
      ['spec', 'extendedResourceName'],
      name,
      'which no device can be named',
      'Write a name with a domain, such as example.org/gpu.',
    );
}
