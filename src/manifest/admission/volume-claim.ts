import { isDnsSubdomain } from '../../kubernetes/formats';
import { amountOf } from './quantity-value';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidatePersistentVolumeClaimSpec. */
export function* checkVolumeClaimSpec(spec: JsonObject, path: Path, isClaim = false): Generator<Violation> {
  const request = mapOf(mapOf(spec['resources'])['requests'])['storage'];
  const place = [...path, 'resources', 'requests', 'storage'];
  if (request === undefined) yield required(place, 'Say how much storage the claim asks for, such as 10Gi.');
  else yield* checkPositive(request, place);
  yield* checkAccessModes(spec, path);
  yield* checkSources(spec, path, isClaim);
}

/** Source: the same file, validateDataSource and validateDataSourceRef. */
function* checkSources(spec: JsonObject, path: Path, isClaim: boolean): Generator<Violation> {
  const { dataSource } = spec;
  const source = mapOf(dataSource);
  const reference = mapOf(spec['dataSourceRef']);
  // Other namespaces are behind a feature gate: the server drops such a reference before it looks at it.
  const hasReference = isSet(spec['dataSourceRef']) && (!isClaim || textOf(reference['namespace']) === '');
  // So it does with the source of a claim that is neither a claim nor a snapshot.
  if (isSet(dataSource) && (!isClaim || hasReference || isSupportedSource(source)))
    yield* checkSource(source, [...path, 'dataSource']);
  if (!hasReference) return;
  yield* checkSource(reference, [...path, 'dataSourceRef']);
  const differs = ['apiGroup', 'kind', 'name'].some((field) => (source[field] ?? null) !== (reference[field] ?? null));
  if (isSet(dataSource) && differs)
    yield conflict(
      [...path, 'dataSource'],
      'dataSource and dataSourceRef name different things.',
      'Remove dataSource.',
    );
}

function isSupportedSource({ apiGroup, kind }: JsonObject): boolean {
  const group = textOf(apiGroup);
  return (
    (kind === 'PersistentVolumeClaim' && group === '') ||
    (kind === 'VolumeSnapshot' && group === 'snapshot.storage.k8s.io')
  );
}

function* checkSource(source: JsonObject, path: Path): Generator<Violation> {
  const group = textOf(source['apiGroup']);
  const kind = textOf(source['kind']);
  for (const field of ['kind', 'name']) if (textOf(source[field]) === '') yield required([...path, field]);
  if (group === '' && kind !== '' && kind !== 'PersistentVolumeClaim') {
    const message = `${kind} is of no API group, where only a PersistentVolumeClaim can be a source.`;
    yield conflict([...path, 'apiGroup'], message, 'Write apiGroup: snapshot.storage.k8s.io for a VolumeSnapshot.');
  }
  if (group !== '' && !isDnsSubdomain(group)) yield* badText([...path, 'apiGroup'], group, 'dns-subdomain');
}

/** A capacity or a request for storage is more than nothing. */
export function* checkPositive(quantity: unknown, path: Path): Generator<Violation> {
  const value = amountOf(quantity);
  if (value !== undefined && value <= 0)
    yield outOfRange(path, quantity, 'which is not more than 0', 'Write a size such as 10Gi.');
}

/** ReadWriteOncePod stands alone. */
export function* checkAccessModes(spec: JsonObject, path: Path): Generator<Violation> {
  const modes = listOf(spec['accessModes']);
  if (modes.length > 1 && modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod')) {
    yield conflict(
      [...path, 'accessModes'],
      'ReadWriteOncePod cannot be combined with other access modes.',
      'Keep one of them.',
    );
  }
}
