import { byteLength } from '../../kubernetes/bytes';
import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { duplicate, outOfRange } from '../violation';

const LONGEST_ID = 256;

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, validateCSINodeDrivers. */
export function* checkCsiNode(object: JsonObject): Generator<Violation> {
  const drivers = listOf(mapOf(object['spec'])['drivers']);
  const repeated = duplicateItem(drivers, ['name'], { name: '' });
  if (repeated >= 0) yield duplicate(['spec', 'drivers', repeated, 'name'], mapOf(drivers[repeated])['name']);
  for (const [index, item] of drivers.entries()) {
    const { nodeID, topologyKeys } = mapOf(item);
    const path: Path = ['spec', 'drivers', index];
    if (byteLength(textOf(nodeID)) > LONGEST_ID)
      yield outOfRange([...path, 'nodeID'], nodeID, `which is longer than ${LONGEST_ID} characters`, 'Shorten it.');
    const again = duplicateItem(listOf(topologyKeys), [], {});
    if (again >= 0) yield duplicate([...path, 'topologyKeys', again], listOf(topologyKeys)[again]);
  }
}
