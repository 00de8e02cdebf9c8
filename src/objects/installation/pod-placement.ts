import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Placement } from './input';

/** The pod spec fields that say where the pods of a component may run. */
export function podPlacement(placement: Placement): JsonObject {
  const fields: JsonObject = {};
  if (placement.priorityClass !== undefined) fields['priorityClassName'] = placement.priorityClass;
  if (placement.tolerations !== undefined) fields['tolerations'] = placement.tolerations;
  if (placement.nodeSelector !== undefined) fields['nodeSelector'] = placement.nodeSelector;
  return fields;
}
