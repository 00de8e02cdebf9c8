import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate } from '../violation';
import type { PodContext } from './container';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateVolumeMounts and ValidateVolumeDevices. */
export function* checkMounts(
  container: JsonObject,
  path: Path,
  { hostUsers, volumes }: PodContext,
): Generator<Violation> {
  const devices = listOf(container['volumeDevices']).map(mapOf);
  const privileged = mapOf(container['securityContext'])['privileged'] === true;
  const mounted = new Set<string>();
  for (const [index, item] of listOf(container['volumeMounts']).entries()) {
    const mount = mapOf(item);
    const place: Path = [...path, 'volumeMounts', index];
    const name = textOf(mount['name']);
    if (name !== '' && !volumes.has(name)) yield unknownVolume(name, volumes, [...place, 'name']);
    const target = textOf(mount['mountPath']);
    if (target !== '' && mounted.has(target)) yield duplicate([...place, 'mountPath'], target);
    mounted.add(target);
    if (name !== '' && devices.some((device) => device['name'] === name))
      yield conflict([...place, 'name'], `The volume "${name}" is also a device.`, 'Keep one of them.');
    if (target !== '' && devices.some(({ devicePath }) => devicePath === target))
      yield conflict([...place, 'mountPath'], `There is also a device at "${target}".`, 'Choose another path.');
    if (mount['mountPropagation'] === 'Bidirectional' && !privileged) {
      yield conflict(
        [...place, 'mountPropagation'],
        'Bidirectional mount propagation is for privileged containers.',
        'Write securityContext.privileged: true, or another propagation.',
      );
    }
  }
  if (devices.length > 0 && !hostUsers)
    yield conflict(
      [...path, 'volumeDevices'],
      'A pod with users of its own has no devices.',
      'Remove hostUsers: false.',
    );
  yield* checkDevices(devices, [...path, 'volumeDevices'], volumes);
}

function* checkDevices(
  devices: readonly JsonObject[],
  path: Path,
  volumes: PodContext['volumes'],
): Generator<Violation> {
  const seen = new Set<string>();
  for (const [index, device] of devices.entries()) {
    const name = textOf(device['name']);
    const target = textOf(device['devicePath']);
    const volume = volumes.get(name);
    if (name !== '' && volume === undefined) yield unknownVolume(name, volumes, [...path, index, 'name']);
    else if (volume !== undefined && !isSet(volume['persistentVolumeClaim']) && !isSet(volume['ephemeral']))
      yield conflict(
        [...path, index, 'name'],
        `The volume "${name}" has no claim, so it is no device.`,
        'Name a volume with a claim, or mount it.',
      );
    for (const [field, value] of Object.entries({ name, devicePath: target })) {
      const key = `${field} ${value}`;
      if (value !== '' && seen.has(key)) yield duplicate([...path, index, field], value);
      seen.add(key);
    }
    yield* badText([...path, index, 'devicePath'], target, 'forward-path');
  }
}

/** Source: the same file, validateFileKeyRefVolumes. */
export function* checkEnvFiles(container: JsonObject, path: Path, { volumes }: PodContext): Generator<Violation> {
  for (const [index, variable] of listOf(container['env']).entries()) {
    const name = textOf(mapOf(mapOf(mapOf(variable)['valueFrom'])['fileKeyRef'])['volumeName']);
    if (name !== '' && !volumes.has(name))
      yield unknownVolume(name, volumes, [...path, 'env', index, 'valueFrom', 'fileKeyRef', 'volumeName']);
  }
}

function unknownVolume(name: string, volumes: PodContext['volumes'], path: Path): Violation {
  const known =
    volumes.size === 0
      ? 'The pod has no volumes'
      : `The pod's volumes are ${[...volumes.keys()].map((volume) => `"${volume}"`).join(', ')}`;
  return {
    code: 'schema-reference',
    path,
    message: `The container mounts the volume "${name}", which the pod does not have.`,
    hint: `Add the volume, or mount another one. ${known}.`,
  };
}
