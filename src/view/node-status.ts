import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** Reasons for which Longhorn leaves a node out of account. Source: longhorn-manager datastore/longhorn.go IsNodeDownOrDeletedOrMissingManager. */
const downReasons = ['KubernetesNodeGone', 'KubernetesNodeNotReady', 'ManagerPodMissing'];

/** Whether the status of a nodes.longhorn.io object, where it has one, says that the node is down or without a manager. */
export function isNodeDown({ object }: Resource): boolean {
  const conditions = listOf(mapOf(object['status'])['conditions']).map(mapOf);
  const ready = conditions.find(({ type }) => type === 'Ready');
  return ready?.['status'] === 'False' && downReasons.includes(textOf(ready['reason']));
}
