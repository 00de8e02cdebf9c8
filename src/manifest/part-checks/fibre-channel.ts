import { isSet, listOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, outOfRange, required } from '../violation';

const MAXIMUM_LUN = 255;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateFCVolumeSource. */
export function* checkFibreChannel(source: JsonObject, path: Path): Generator<Violation> {
  const { lun } = source;
  const hasTargets = listOf(source['targetWWNs']).length > 0;
  const hasNames = listOf(source['wwids']).length > 0;
  if (!hasTargets && !hasNames)
    yield required([...path, 'targetWWNs'], 'Name the volume by targetWWNs and lun, or by wwids.');
  if (hasTargets && hasNames)
    yield conflict([...path, 'wwids'], 'A volume is named by targetWWNs and lun or by wwids.', 'Keep one of them.');
  // Beside names of the world the number means nothing, and the server does not look at it.
  if (!hasTargets) return;
  if (!isSet(lun)) yield required([...path, 'lun'], 'Write the number of the volume at the targets, such as 0.');
  else if (typeof lun === 'number' && (lun < 0 || lun > MAXIMUM_LUN))
    yield outOfRange(
      [...path, 'lun'],
      lun,
      `which is not between 0 and ${MAXIMUM_LUN}`,
      'Write the number of the volume.',
    );
}
