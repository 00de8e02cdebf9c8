import type { Release } from '../../longhorn/release';
import { mapOf, textOf } from '../../manifest/json-view';
import type { Json, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { valueAt } from '../templates';

/** The value, or section of values, that decides most of an object: JSON pointer by kind and name. */
const sections: Readonly<Record<string, string>> = {
  'ConfigMap/longhorn-default-resource': '/defaultBackupStore',
  'ConfigMap/longhorn-default-setting': '/defaultSettings',
  'ConfigMap/longhorn-storageclass': '/persistence',
  'DaemonSet/longhorn-manager': '/longhornManager',
  'Deployment/longhorn-driver-deployer': '/longhornDriver',
  'Deployment/longhorn-ui': '/longhornUI',
  'HTTPRoute/longhorn-httproute': '/httproute',
  'Ingress/longhorn-ingress': '/ingress',
  'Service/longhorn-frontend': '/service/ui',
};

/** Fields of the texts in ConfigMaps, by the value that is printed there. Source: chart/templates/{storageclass,default-resource}.yaml. */
const fields: Readonly<Record<string, string>> = {
  'default-resource.yaml/backup-target': '/defaultBackupStore/backupTarget',
  'default-resource.yaml/backup-target-credential-secret': '/defaultBackupStore/backupTargetCredentialSecret',
  'default-resource.yaml/backupstore-poll-interval': '/defaultBackupStore/pollInterval',
  'storageclass.yaml/metadata/annotations/storageclass.kubernetes.io~1is-default-class': '/persistence/defaultClass',
  'storageclass.yaml/parameters/backingImage': '/persistence/backingImage/name',
  'storageclass.yaml/parameters/backupTargetName': '/persistence/backupTargetName',
  'storageclass.yaml/parameters/dataEngine': '/persistence/dataEngine',
  'storageclass.yaml/parameters/dataLocality': '/persistence/defaultDataLocality',
  'storageclass.yaml/parameters/disableRevisionCounter': '/persistence/disableRevisionCounter',
  'storageclass.yaml/parameters/diskSelector': '/persistence/defaultDiskSelector/selector',
  'storageclass.yaml/parameters/fsType': '/persistence/defaultFsType',
  'storageclass.yaml/parameters/migratable': '/persistence/migratable',
  'storageclass.yaml/parameters/mkfsParams': '/persistence/defaultMkfsParams',
  'storageclass.yaml/parameters/nfsOptions': '/persistence/nfsOptions',
  'storageclass.yaml/parameters/nodeSelector': '/persistence/defaultNodeSelector/selector',
  'storageclass.yaml/parameters/numberOfReplicas': '/persistence/defaultClassReplicaCount',
  'storageclass.yaml/parameters/recurringJobSelector': '/persistence/recurringJobSelector/jobList',
  'storageclass.yaml/parameters/shareManagerNodeSelector': '/persistence/shareManagerNodeSelector/selector',
  'storageclass.yaml/parameters/shareManagerTolerations': '/persistence/shareManagerTolerations/tolerations',
  'storageclass.yaml/parameters/unmapMarkSnapChainRemoved': '/persistence/unmapMarkSnapChainRemoved',
  'storageclass.yaml/reclaimPolicy': '/persistence/reclaimPolicy',
  'storageclass.yaml/volumeBindingMode': '/persistence/volumeBindingMode',
};

/** Variables of the driver deployer, by the value that is printed there. Source: chart/templates/deployment-driver.yaml. */
const variables: Readonly<Record<string, string>> = {
  CSI_ATTACHER_REPLICA_COUNT: '/csi/attacherReplicaCount',
  CSI_POD_ANTI_AFFINITY_PRESET: '/csi/podAntiAffinityPreset',
  CSI_PROVISIONER_REPLICA_COUNT: '/csi/provisionerReplicaCount',
  CSI_RESIZER_REPLICA_COUNT: '/csi/resizerReplicaCount',
  CSI_SNAPSHOTTER_REPLICA_COUNT: '/csi/snapshotterReplicaCount',
};

/** JSON pointer of the chart value that a field of a rendered object comes from; of the nearest section otherwise. */
export function valueOfField(object: KubernetesObject, pointer: string, release: Release): string {
  const { kind, metadata } = object;
  const [, variable] = /^(.*\/env\/\d+)\/value$/.exec(pointer) ?? [];
  if (variable !== undefined) {
    const value = variables[textOf(mapOf(valueAt(object as unknown as Json, variable))['name'])];
    if (value !== undefined) return value;
  }
  const section = sections[`${kind}/${metadata.name}`] ?? '';
  const [, field = ''] = /^\/data\/(.*)$/.exec(pointer) ?? [];
  const [, name] = /^default-setting\.yaml\/([^/]+)$/.exec(field) ?? [];
  const setting = name === undefined ? undefined : release.chart.settings.find((one) => one.setting === name);
  if (setting !== undefined) return `/defaultSettings/${setting.value}`;
  return fields[field] ?? section;
}
