import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Violation } from '../violation';
import { conflict, required } from '../violation';
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

const CSI_SECRETS = [
  'controllerExpandSecretRef',
  'controllerPublishSecretRef',
  'nodeExpandSecretRef',
  'nodePublishSecretRef',
  'nodeStageSecretRef',
];

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePersistentVolumeSpec. */
export function* checkPersistentVolume(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const storage = mapOf(spec['capacity'])['storage'];
  if (isSet(spec['capacity']) && !isSet(storage)) yield required(['spec', 'capacity', 'storage']);
  else yield* checkPositive(storage, ['spec', 'capacity', 'storage']);
  yield* checkAccessModes(spec, ['spec']);
  const sources = Object.keys(spec).filter((field) => !OTHER_FIELDS.has(field) && isSet(spec[field]));
  if (sources.length === 0 && isSet(object['spec']))
    yield required(['spec', 'csi'], 'Name the source of the volume: csi, or another one.');
  if (sources.length > 1)
    yield conflict(
      ['spec', sources[1]!],
      `A volume has one source, but ${sources.join(' and ')} are given.`,
      'Keep one of them.',
    );
  const csi = mapOf(spec['csi']);
  for (const field of CSI_SECRETS.filter((name) => isSet(csi[name]))) {
    for (const part of ['name', 'namespace']) {
      if (textOf(mapOf(csi[field])[part]) === '') yield required(['spec', 'csi', field, part]);
    }
  }
  const affinity = mapOf(spec['nodeAffinity']);
  if (isSet(spec['nodeAffinity']) && !isSet(affinity['required'])) yield required(['spec', 'nodeAffinity', 'required']);
}
