import { lowerCase } from '../../kubernetes/go-text';
import { mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid } from '../violation';

const RESERVED = /(^|\.)(kubernetes|k8s)\.io$/;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateFlexVolumeSource. */
export function* checkFlexVolume(source: JsonObject, path: Path): Generator<Violation> {
  for (const key of Object.keys(mapOf(source['options'])))
    if (RESERVED.test(lowerCase(key.split('/')[0]!)))
      yield invalid([...path, 'options', key], key, 'whose domain is kept for Kubernetes', 'Use a domain of your own.');
}
