import { groupOf } from '../../kubernetes/kinds';
import type { JsonObject, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { mapOf } from '../json-view';
import type { Violation } from '../violation';
import { checkAdmissionBinding, checkAdmissionPolicy } from './admission-policy';
import { checkApiService } from './api-service';
import { checkAutoscaler } from './autoscaler';
import { checkConfigMap, checkSecret } from './config-data';
import { checkCsiDriver } from './csi-driver';
import { checkCustomResourceDefinition } from './custom-resource-definition';
import { checkEndpoints, checkEndpointSlice } from './endpoints';
import { checkCronJob, checkJob } from './job';
import { checkLimitRange } from './limit-range';
import { checkSpecIsThere } from './longhorn-spec';
import { checkNamespace } from './namespace';
import { checkIngress, checkIngressClass, checkNetworkPolicy } from './networking';
import { checkNode } from './node';
import { checkPersistentVolume } from './persistent-volume';
import { checkDisruptionBudget, checkPriorityClass } from './policy';
import { checkPodTemplateObject, checkReplicationController } from './pod-template';
import { checkResourceQuota } from './resource-quota';
import { checkRuntimeClass } from './runtime-class';
import { checkRole, checkRoleBinding } from './rbac';
import { checkService } from './service';
import { checkStorageClass, checkVolumeAttributesClass } from './storage-class';
import { checkVolumeClaimSpec } from './volume-claim';
import { checkWebhooks } from './webhook-configuration';
import { checkPod, checkWorkload } from './workload';

/** What the API server checks beyond the schema, by `group/Kind`; "" is the core group. */
const CHECKS: Readonly<Record<string, (object: JsonObject) => Iterable<Violation>>> = {
  '/ConfigMap': checkConfigMap,
  '/Endpoints': checkEndpoints,
  '/LimitRange': checkLimitRange,
  '/Namespace': checkNamespace,
  '/Node': checkNode,
  '/PersistentVolume': checkPersistentVolume,
  '/PersistentVolumeClaim': (object) => checkVolumeClaimSpec(mapOf(object['spec']), ['spec'], true),
  '/Pod': checkPod,
  '/PodTemplate': checkPodTemplateObject,
  '/ReplicationController': checkReplicationController,
  '/ResourceQuota': checkResourceQuota,
  '/Secret': checkSecret,
  '/Service': checkService,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': checkWebhooks,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': checkAdmissionPolicy,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': checkAdmissionBinding,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': checkWebhooks,
  'apiextensions.k8s.io/CustomResourceDefinition': checkCustomResourceDefinition,
  'apiregistration.k8s.io/APIService': checkApiService,
  'apps/DaemonSet': checkWorkload,
  'apps/Deployment': checkWorkload,
  'apps/ReplicaSet': checkWorkload,
  'apps/StatefulSet': checkWorkload,
  'autoscaling/HorizontalPodAutoscaler': checkAutoscaler,
  'batch/CronJob': checkCronJob,
  'batch/Job': checkJob,
  'discovery.k8s.io/EndpointSlice': checkEndpointSlice,
  'longhorn.io/BackingImage': checkSpecIsThere,
  'longhorn.io/Node': checkSpecIsThere,
  'longhorn.io/RecurringJob': checkSpecIsThere,
  'longhorn.io/SystemBackup': checkSpecIsThere,
  'longhorn.io/Volume': checkSpecIsThere,
  'networking.k8s.io/Ingress': checkIngress,
  'networking.k8s.io/IngressClass': checkIngressClass,
  'networking.k8s.io/NetworkPolicy': checkNetworkPolicy,
  'node.k8s.io/RuntimeClass': checkRuntimeClass,
  'policy/PodDisruptionBudget': checkDisruptionBudget,
  'rbac.authorization.k8s.io/ClusterRole': checkRole,
  'rbac.authorization.k8s.io/ClusterRoleBinding': checkRoleBinding,
  'rbac.authorization.k8s.io/Role': checkRole,
  'rbac.authorization.k8s.io/RoleBinding': checkRoleBinding,
  'scheduling.k8s.io/PriorityClass': checkPriorityClass,
  'storage.k8s.io/CSIDriver': checkCsiDriver,
  'storage.k8s.io/StorageClass': checkStorageClass,
  'storage.k8s.io/VolumeAttributesClass': checkVolumeAttributesClass,
};

/** Those of `rare-kinds.ts`. */
const RARE_KINDS = [
  '/Binding',
  '/ComponentStatus',
  '/Event',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'authorization.k8s.io/LocalSubjectAccessReview',
  'authorization.k8s.io/SelfSubjectAccessReview',
  'authorization.k8s.io/SubjectAccessReview',
  'certificates.k8s.io/CertificateSigningRequest',
  'events.k8s.io/Event',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'networking.k8s.io/ServiceCIDR',
  'resource.k8s.io/DeviceClass',
  'resource.k8s.io/ResourceClaim',
  'resource.k8s.io/ResourceClaimTemplate',
  'resource.k8s.io/ResourceSlice',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/CSIStorageCapacity',
  'storage.k8s.io/VolumeAttachment',
] as const;

export type RareKind = (typeof RARE_KINDS)[number];

const isRare = (kind: string): kind is RareKind => (RARE_KINDS as readonly string[]).includes(kind);

/** Loaded where one of the kinds turns up. */
const rare = () => require('./rare-kinds') as typeof import('./rare-kinds');

/** Runs them for the object's kind. */
export function admissionChecks(object: KubernetesObject): Iterable<Violation> {
  const kind = `${groupOf(object.apiVersion)}/${object.kind}`;
  const check = CHECKS[kind];
  if (check !== undefined) return check(object as unknown as JsonObject);
  return isRare(kind) ? rare().checkRareKind(kind, object as unknown as JsonObject) : [];
}
