import { textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateFlockerVolumeSource. */
export function* checkFlocker(source: JsonObject, path: Path): Generator<Violation> {
  const name = textOf(source['datasetName']);
  const uuid = textOf(source['datasetUUID']);
  if (name === '' && uuid === '') yield required([...path, 'datasetUUID'], 'Name the dataset.');
  if (name !== '' && uuid !== '')
    yield conflict([...path, 'datasetName'], 'A dataset is named by datasetName or datasetUUID.', 'Keep one of them.');
  if (name.includes('/'))
    yield invalid([...path, 'datasetName'], name, 'which has "/" in it', 'Write a name without "/".');
}
