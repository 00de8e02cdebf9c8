import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, required } from '../violation';
import { checkCsiSecrets } from './persistent-volume';
import { checkAccessModes } from './volume-claim';

/** Source: kubernetes v1.36.3 pkg/apis/storage/validation/validation.go, validateVolumeAttachmentSource. */
export function* checkVolumeAttachment(object: JsonObject): Generator<Violation> {
  const path: Path = ['spec', 'source'];
  const { inlineVolumeSpec, persistentVolumeName } = mapOf(mapOf(object['spec'])['source']);
  if (isSet(inlineVolumeSpec) && isSet(persistentVolumeName))
    yield conflict([...path, 'inlineVolumeSpec'], 'The volume is named and written out.', 'Keep one of them.');
  else if (isSet(inlineVolumeSpec)) yield* checkInlineVolume(mapOf(inlineVolumeSpec), [...path, 'inlineVolumeSpec']);
  else if (textOf(persistentVolumeName) === '') yield required([...path, 'persistentVolumeName'], 'Name the volume.');
}

/** What a volume that nobody claims does not have. */
const OF_CLAIMED = ['claimRef', 'nodeAffinity'];

const ONLY = { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' };

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePersistentVolumeSpec. */
function* checkInlineVolume(spec: JsonObject, path: Path): Generator<Violation> {
  const given = OF_CLAIMED.filter((field) => isSet(spec[field]));
  if (Object.keys(mapOf(spec['capacity'])).length > 0) given.push('capacity');
  if (textOf(spec['storageClassName']) !== '') given.push('storageClassName');
  for (const field of given)
    yield conflict([...path, field], `A volume written out here has no ${field}.`, 'Remove it.');
  for (const [field, only] of Object.entries(ONLY)) {
    const value = textOf(spec[field]);
    if (value !== '' && value !== only)
      yield conflict([...path, field], `A volume written out here is ${only}.`, `Write ${field}: ${only}.`);
  }
  if (!isSet(spec['csi'])) yield required([...path, 'csi'], 'Name the volume of a CSI driver.');
  yield* checkCsiSecrets(mapOf(spec['csi']), [...path, 'csi']);
  yield* checkAccessModes(spec, path);
}
