import { isSet, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateVolumeMounts. */
export function* checkVolumeMount(mount: JsonObject, path: Path): Generator<Violation> {
  if (textOf(mount['subPath']) !== '' && textOf(mount['subPathExpr']) !== '')
    yield conflict([...path, 'subPathExpr'], 'subPath and subPathExpr are both given.', 'Keep one of them.');
  const { mountPropagation, recursiveReadOnly } = mount;
  if (recursiveReadOnly !== 'Enabled' && recursiveReadOnly !== 'IfPossible') return;
  const place: Path = [...path, 'recursiveReadOnly'];
  if (mount['readOnly'] !== true)
    yield conflict(place, 'recursiveReadOnly is for mounts that are readOnly.', 'Write readOnly: true, or remove it.');
  if (isSet(mountPropagation) && mountPropagation !== 'None')
    yield conflict(place, 'recursiveReadOnly excludes mount propagation.', 'Remove one of them.');
}
