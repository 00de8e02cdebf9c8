import { isQualifiedName } from '../../kubernetes/formats';
import { trimmedQuantity } from '../../kubernetes/go-text';
import { isSet, mapOf, textOf } from '../json-view';
import type { Path, Violation } from '../violation';
import { invalid, notOneOf, required } from '../violation';

const OF_VARIABLES = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.host',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];
const OF_FILES = ['metadata.annotations', 'metadata.labels', 'metadata.name', 'metadata.namespace', 'metadata.uid'];

const RESOURCES = ['cpu', 'ephemeral-storage', 'memory'].flatMap((name) => [`limits.${name}`, `requests.${name}`]);

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateObjectFieldSelector. */
export function* checkFieldReference(value: unknown, path: Path, where: 'variable' | 'file'): Generator<Violation> {
  const version = textOf(mapOf(value)['apiVersion']);
  const field = textOf(mapOf(value)['fieldPath']);
  if (field === '') return;
  if (version !== '' && version !== 'v1') yield notOneOf([...path, 'apiVersion'], version, ['v1']);
  const allowed = where === 'variable' ? OF_VARIABLES : OF_FILES;
  const key = /^metadata\.(annotations|labels)\['(.*)'\]$/s.exec(field);
  if (key === null) {
    if (!allowed.includes(field)) yield notOneOf([...path, 'fieldPath'], field, allowed);
  } else if (!isQualifiedName(key[1] === 'labels' ? key[2]! : key[2]!.toLowerCase())) {
    yield invalid(
      [...path, 'fieldPath'],
      field,
      `which names no key of ${key[1]!}`,
      'Write a key that a label can have.',
    );
  }
}

/** Source: the same file, validateContainerResourceFieldSelector. A file has to say of which container. */
export function* checkResourceReference(value: unknown, path: Path, where: 'variable' | 'file'): Generator<Violation> {
  const { containerName, divisor } = mapOf(value);
  const resource = textOf(mapOf(value)['resource']);
  if (where === 'file' && textOf(containerName) === '')
    yield required([...path, 'containerName'], 'Name the container.');
  else if (resource !== '' && !RESOURCES.includes(resource) && !/^(limits|requests)\.hugepages-/.test(resource))
    yield notOneOf([...path, 'resource'], resource, RESOURCES);
  if (isSet(divisor) && !isDivisor(trimmedQuantity(String(divisor)), resource)) {
    const rule = resource.endsWith('.cpu') ? '1 or 1m' : '1, or one unit such as 1k, 1M, 1Ki or 1Mi';
    yield invalid([...path, 'divisor'], divisor, `which ${resource} is not counted in`, `Write ${rule}.`);
  }
}

/** Texts that mean the same as one of those that the server compares with, for the usual spellings. */
function isDivisor(divisor: string, resource: string): boolean {
  if (/^\+?0*(\.0*)?[a-zA-Z]*$/.test(divisor)) return true;
  if (resource.endsWith('.cpu')) return ['1', '1m', '1000m', '1.0'].includes(divisor);
  if (!RESOURCES.includes(resource) && !/\.hugepages-/.test(resource)) return true;
  return /^(1([kMGTPE]|[KMGTPE]i)?|1000m|1(000){1,6}|1000[kMGTP]|1024[KMGTP]i|1\.0)$/.test(divisor);
}
