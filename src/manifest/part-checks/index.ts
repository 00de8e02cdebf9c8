import { mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import {
  checkContainerMetric,
  checkExternalMetric,
  checkMetricSpec,
  checkMetricTarget,
  checkObjectMetric,
  checkPodsMetric,
  checkResourceMetric,
  checkScalingRules,
  checkTargetReference,
} from './autoscaling';
import { checkAzureDisk } from './azure-disk';
import { checkEnvFrom, checkEnvVar } from './environment';
import { checkFibreChannel } from './fibre-channel';
import { checkFlexVolume } from './flex-volume';
import { checkFlocker } from './flocker';
import { checkIscsi, checkPersistentIscsi } from './iscsi';
import { checkSelectorRequirement } from './label-selector';
import { checkClaimTemplate, checkPodTemplate } from './metadata';
import { checkNodeSelector, checkPreferredTerm } from './node-selector';
import { checkPodAffinityTerm, checkSpreadConstraint } from './pod-placement';
import { checkQuobyte } from './quobyte';
import { checkAppArmorProfile, checkSeccompProfile, checkSecurityContext } from './security-context';
import { checkToleration } from './toleration';
import { checkCsiVolume, checkDownwardFile, checkEmptyDir, checkProjectedVolume } from './volume';
import { checkVolumeMount } from './volume-mount';
import { checkSecretName, checkSecretReference } from './volume-secret';
import { checkWindowsOptions } from './windows-options';

/** What the server's code checks of one part of an object, without looking at the rest. */
type PartCheck = (part: JsonObject, path: Path) => Iterable<Violation>;

/** By definition of the published schema; `schemas/constraints.json` names the same under `partChecks`. */
export const PART_CHECKS: Readonly<Record<string, PartCheck>> = {
  'autoscaling.v2.ContainerResourceMetricSource': checkContainerMetric,
  'autoscaling.v2.CrossVersionObjectReference': checkTargetReference,
  'autoscaling.v2.ExternalMetricSource': checkExternalMetric,
  'autoscaling.v2.HPAScalingRules': checkScalingRules,
  'autoscaling.v2.MetricSpec': checkMetricSpec,
  'autoscaling.v2.MetricTarget': checkMetricTarget,
  'autoscaling.v2.ObjectMetricSource': checkObjectMetric,
  'autoscaling.v2.PodsMetricSource': checkPodsMetric,
  'autoscaling.v2.ResourceMetricSource': checkResourceMetric,
  'core.v1.AppArmorProfile': checkAppArmorProfile,
  'core.v1.AzureDiskVolumeSource': checkAzureDisk,
  'core.v1.CSIVolumeSource': checkCsiVolume,
  'core.v1.CinderPersistentVolumeSource': checkSecretReference,
  'core.v1.CinderVolumeSource': checkSecretName,
  'core.v1.DownwardAPIVolumeFile': checkDownwardFile,
  'core.v1.EmptyDirVolumeSource': checkEmptyDir,
  'core.v1.EnvFromSource': checkEnvFrom,
  'core.v1.EnvVar': checkEnvVar,
  'core.v1.FCVolumeSource': checkFibreChannel,
  'core.v1.FlexPersistentVolumeSource': checkFlexVolume,
  'core.v1.FlexVolumeSource': checkFlexVolume,
  'core.v1.FlockerVolumeSource': checkFlocker,
  'core.v1.ISCSIPersistentVolumeSource': checkPersistentIscsi,
  'core.v1.ISCSIVolumeSource': checkIscsi,
  'core.v1.NodeSelector': checkNodeSelector,
  'core.v1.PersistentVolumeClaimTemplate': checkClaimTemplate,
  'core.v1.PodAffinityTerm': checkPodAffinityTerm,
  'core.v1.PodTemplateSpec': checkPodTemplate,
  'core.v1.PreferredSchedulingTerm': checkPreferredTerm,
  'core.v1.ProjectedVolumeSource': checkProjectedVolume,
  'core.v1.QuobyteVolumeSource': checkQuobyte,
  'core.v1.SeccompProfile': checkSeccompProfile,
  'core.v1.SecurityContext': checkSecurityContext,
  'core.v1.StorageOSPersistentVolumeSource': checkSecretReference,
  'core.v1.StorageOSVolumeSource': checkSecretName,
  'core.v1.Toleration': checkToleration,
  'core.v1.TopologySpreadConstraint': checkSpreadConstraint,
  'core.v1.VolumeMount': checkVolumeMount,
  'core.v1.WindowsSecurityContextOptions': checkWindowsOptions,
  'meta.v1.LabelSelectorRequirement': checkSelectorRequirement,
};

/** Whether nothing is wrong with the part: what the generated validators ask. */
export function isGoodPart(name: string, part: unknown): boolean {
  if (part === null) return true;
  return partViolations(name, part, [])[Symbol.iterator]().next().done === true;
}

/** The same for an item of a list, where null is an item whose fields are all absent. */
export function isGoodItem(name: string, item: unknown): boolean {
  return isGoodPart(name, item ?? {});
}

/** What is wrong with the part that stands at the path. */
export function partViolations(name: string, part: unknown, path: Path): Iterable<Violation> {
  return PART_CHECKS[name]!(mapOf(part), path);
}
