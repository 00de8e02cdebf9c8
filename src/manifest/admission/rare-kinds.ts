import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import type { RareKind } from '.';
import { checkAccessReview, checkLocalAccessReview, checkSelfAccessReview } from './access-review';
import { checkBinding } from './binding';
import { checkCertificateRequest } from './certificate-request';
import { checkComponentStatus } from './component-status';
import { checkCsiNode } from './csi-node';
import { checkResourceClaim, checkResourceClaimTemplate } from './device-claim';
import { checkDeviceClass } from './device-class';
import { checkCoreEvent, checkEventOfGroup } from './event';
import { checkFlowSchema } from './flow-schema';
import { checkMutatingBinding, checkMutatingPolicy } from './mutating-policy';
import { checkPriorityLevel } from './priority-level';
import { checkResourceSlice } from './resource-slice';
import { checkServiceCidr } from './service-cidr';
import { checkStorageCapacity } from './storage-capacity';
import { checkVolumeAttachment } from './volume-attachment';

const CHECKS: Readonly<Record<RareKind, (object: JsonObject) => Iterable<Violation>>> = {
  '/Binding': checkBinding,
  '/ComponentStatus': checkComponentStatus,
  '/Event': checkCoreEvent,
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': checkMutatingPolicy,
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding': checkMutatingBinding,
  'authorization.k8s.io/LocalSubjectAccessReview': checkLocalAccessReview,
  'authorization.k8s.io/SelfSubjectAccessReview': checkSelfAccessReview,
  'authorization.k8s.io/SubjectAccessReview': checkAccessReview,
  'certificates.k8s.io/CertificateSigningRequest': checkCertificateRequest,
  'events.k8s.io/Event': checkEventOfGroup,
  'flowcontrol.apiserver.k8s.io/FlowSchema': checkFlowSchema,
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': checkPriorityLevel,
  'networking.k8s.io/ServiceCIDR': checkServiceCidr,
  'resource.k8s.io/DeviceClass': checkDeviceClass,
  'resource.k8s.io/ResourceClaim': checkResourceClaim,
  'resource.k8s.io/ResourceClaimTemplate': checkResourceClaimTemplate,
  'resource.k8s.io/ResourceSlice': checkResourceSlice,
  'storage.k8s.io/CSINode': checkCsiNode,
  'storage.k8s.io/CSIStorageCapacity': checkStorageCapacity,
  'storage.k8s.io/VolumeAttachment': checkVolumeAttachment,
};

/** Kinds that few manifests have: this file is loaded when one turns up. */
export function checkRareKind(kind: RareKind, object: JsonObject): Iterable<Violation> {
  return CHECKS[kind](object);
}
