import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, notOneOf, required } from '../violation';
import { checkIscsiDirectory } from '../part-checks/iscsi';
import { checkAccessModes, checkPositive } from './volume-claim';

/** Fields of a PersistentVolume's spec that are not the volume's source. */
const OTHER_FIELDS = new Set([
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'nodeAffinity',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
  'volumeMode',
]);

/** Beside one of these the server forgets to refuse flexVolume, which it comes to later. */
const BEFORE_FLEX = new Set([
  'awsElasticBlockStore',
  'cephfs',
  'cinder',
  'fc',
  'flocker',
  'gcePersistentDisk',
  'glusterfs',
  'hostPath',
  'iscsi',
  'nfs',
  'quobyte',
  'rbd',
]);

/** `nodeStageSecretRef` is missing in the server's list. */
const CSI_SECRETS = [
  'controllerExpandSecretRef',
  'controllerPublishSecretRef',
  'nodeExpandSecretRef',
  'nodePublishSecretRef',
];

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePersistentVolumeSpec. */
export function* checkPersistentVolume(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const storage = mapOf(spec['capacity'])['storage'];
  // Not in the schema: a volume that stands in its VolumeAttachment has no capacity.
  if (isSet(object['spec']) && !isSet(spec['capacity'])) yield required(['spec', 'capacity']);
  else if (isSet(spec['capacity']) && storage === undefined) yield required(['spec', 'capacity', 'storage']);
  else yield* checkPositive(storage, ['spec', 'capacity', 'storage']);
  for (const name of Object.keys(mapOf(spec['capacity'])).filter((other) => other !== 'storage'))
    yield notOneOf(['spec', 'capacity', name], name, ['storage']);
  yield* checkAccessModes(spec, ['spec']);
  if (isSet(object['spec'])) yield* checkSources(spec);
  yield* checkCsiSecrets(mapOf(spec['csi']), ['spec', 'csi']);
  if (isSet(spec['iscsi']))
    yield* checkIscsiDirectory(textOf(mapOf(object['metadata'])['name']), mapOf(spec['iscsi']), ['spec', 'iscsi']);
  if (isSet(spec['local']) && !isSet(spec['nodeAffinity']))
    yield required(['spec', 'nodeAffinity'], 'Name the node of the local volume.');
  if (isSet(spec['volumeAttributesClassName']) && !isSet(spec['csi']))
    yield conflict(
      ['spec', 'volumeAttributesClassName'],
      'volumeAttributesClassName is for volumes of a CSI driver.',
      'Remove it.',
    );
  const { path } = mapOf(spec['hostPath']);
  if (textOf(path).replace(/\/+/g, '/') === '/' && spec['persistentVolumeReclaimPolicy'] === 'Recycle')
    yield conflict(
      ['spec', 'persistentVolumeReclaimPolicy'],
      'The root of the host cannot be recycled.',
      'Write persistentVolumeReclaimPolicy: Retain.',
    );
}

function* checkSources(spec: JsonObject): Generator<Violation> {
  const sources = Object.keys(spec).filter((field) => !OTHER_FIELDS.has(field) && isSet(spec[field]));
  const last = sources.filter((field) => !BEFORE_FLEX.has(field));
  if (sources.length === 0) yield required(['spec', 'csi'], 'Name the source of the volume: csi, or another one.');
  if (sources.length > (last.length === 1 && last[0] === 'flexVolume' ? 2 : 1))
    yield conflict(
      ['spec', sources[1]!],
      `A volume has one source, but ${sources.join(' and ')} are given.`,
      'Keep one of them.',
    );
}

const SECRET_FIELDS = { name: 'dns-subdomain', namespace: 'dns-label' };

/** Source: the same file, validatePVSecretReference. */
export function* checkCsiSecrets(csi: JsonObject, path: Path): Generator<Violation> {
  for (const field of CSI_SECRETS.filter((name) => isSet(csi[name]))) {
    for (const [part, format] of Object.entries(SECRET_FIELDS)) {
      const value = textOf(mapOf(csi[field])[part]);
      if (value === '') yield required([...path, field, part]);
      else yield* badText([...path, field, part], value, format);
    }
  }
}
