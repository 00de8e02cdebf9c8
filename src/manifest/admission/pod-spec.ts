import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, required } from '../violation';
import { checkContainer } from './container';
import { checkVolumeClaimSpec } from './volume-claim';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePodSpec. */
export function* checkPodSpec(spec: JsonObject, path: Path): Generator<Violation> {
  const volumes = new Map<string, JsonObject>();
  for (const [index, item] of listOf(spec['volumes']).entries()) {
    const volume = mapOf(item);
    const name = textOf(volume['name']);
    if (name !== '' && volumes.has(name)) yield duplicate([...path, 'volumes', index, 'name'], name);
    volumes.set(name, volume);
    yield* checkVolume(volume, [...path, 'volumes', index]);
  }
  const claims = new Set(volumes.keys());
  const names = new Set<string>();
  for (const list of ['containers', 'initContainers']) {
    for (const [index, item] of listOf(spec[list]).entries()) {
      const container = mapOf(item);
      const place: Path = [...path, list, index];
      const name = textOf(container['name']);
      if (name !== '' && names.has(name)) yield duplicate([...place, 'name'], name);
      names.add(name);
      yield* checkContainer(container, place, {
        volumes: claims,
        hostNetwork: spec['hostNetwork'] === true,
      });
    }
  }
}

function* checkVolume(volume: JsonObject, path: Path): Generator<Violation> {
  const sources = Object.keys(volume).filter((field) => field !== 'name' && isSet(volume[field]));
  if (sources.length > 1)
    yield conflict(
      [...path, sources[1]!],
      `A volume has one source, but ${sources.join(' and ')} are given.`,
      'Keep one of them.',
    );
  const template = mapOf(mapOf(volume['ephemeral'])['volumeClaimTemplate']);
  if (isSet(template['spec']))
    yield* checkVolumeClaimSpec(mapOf(template['spec']), [...path, 'ephemeral', 'volumeClaimTemplate', 'spec']);
  for (const [kind, field] of [
    ['configMap', 'name'],
    ['secret', 'secretName'],
  ] as const) {
    if (isSet(volume[kind]) && textOf(mapOf(volume[kind])[field]) === '') yield required([...path, kind, field]);
  }
}
