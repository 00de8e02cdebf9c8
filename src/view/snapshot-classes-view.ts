import { mapOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { longhornProvisioner } from './storage-classes-view';

/** The parameters of a VolumeSnapshotClass of Longhorn; undefined for that of another driver. */
export function snapshotParameters({ object }: Resource): JsonObject | undefined {
  return object['driver'] === longhornProvisioner ? mapOf(object['parameters']) : undefined;
}
