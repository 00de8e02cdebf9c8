import { groupOf } from '../../kubernetes/kinds';
import type { JsonObject, KubernetesObject } from '../kubernetes-object';
import { mapOf } from '../json-view';
import type { Violation } from '../violation';
import { checkConfigMap, checkSecret } from './config-data';
import { checkCustomResourceDefinition } from './custom-resource-definition';
import { checkSpecIsThere } from './longhorn-spec';
import { checkIngress, checkNetworkPolicy } from './networking';
import { checkPersistentVolume } from './persistent-volume';
import { checkDisruptionBudget, checkPriorityClass } from './policy';
import { checkRole, checkRoleBinding } from './rbac';
import { checkService } from './service';
import { checkStorageClass } from './storage-class';
import { checkVolumeClaimSpec } from './volume-claim';
import { checkCronJob, checkJob, checkPod, checkWorkload } from './workload';

/** What the API server checks beyond the schema, by `group/Kind`; "" is the core group. */
const CHECKS: Readonly<Record<string, (object: JsonObject) => Iterable<Violation>>> = {
  '/ConfigMap': checkConfigMap,
  '/PersistentVolume': checkPersistentVolume,
  '/PersistentVolumeClaim': (object) => checkVolumeClaimSpec(mapOf(object['spec']), ['spec']),
  '/Pod': checkPod,
  '/Secret': checkSecret,
  '/Service': checkService,
  'apiextensions.k8s.io/CustomResourceDefinition': checkCustomResourceDefinition,
  'apps/DaemonSet': checkWorkload,
  'apps/Deployment': checkWorkload,
  'apps/ReplicaSet': checkWorkload,
  'apps/StatefulSet': checkWorkload,
  'batch/CronJob': checkCronJob,
  'batch/Job': checkJob,
  'longhorn.io/BackingImage': checkSpecIsThere,
  'longhorn.io/Node': checkSpecIsThere,
  'longhorn.io/RecurringJob': checkSpecIsThere,
  'longhorn.io/SystemBackup': checkSpecIsThere,
  'longhorn.io/Volume': checkSpecIsThere,
  'networking.k8s.io/Ingress': checkIngress,
  'networking.k8s.io/NetworkPolicy': checkNetworkPolicy,
  'policy/PodDisruptionBudget': checkDisruptionBudget,
  'rbac.authorization.k8s.io/ClusterRole': checkRole,
  'rbac.authorization.k8s.io/ClusterRoleBinding': checkRoleBinding,
  'rbac.authorization.k8s.io/Role': checkRole,
  'rbac.authorization.k8s.io/RoleBinding': checkRoleBinding,
  'scheduling.k8s.io/PriorityClass': checkPriorityClass,
  'storage.k8s.io/StorageClass': checkStorageClass,
};

/** Runs them for the object's kind. */
export function admissionChecks(object: KubernetesObject): Iterable<Violation> {
  const check = CHECKS[`${groupOf(object.apiVersion)}/${object.kind}`];
  return check === undefined ? [] : check(object as unknown as JsonObject);
}
