import { mapOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { longhornDriver } from '../longhorn/names';

/** The parameters of a VolumeSnapshotClass of Longhorn; undefined for that of another driver. */
export function snapshotParameters({ object }: Resource): JsonObject | undefined {
  return object['driver'] === longhornDriver ? mapOf(object['parameters']) : undefined;
}
