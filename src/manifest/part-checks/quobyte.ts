import { byteLength } from '../../kubernetes/bytes';
import { textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid, outOfRange } from '../violation';

const LONGEST_TENANT = 64;

/** What Go's net.SplitHostPort takes: neither host nor port needs to be there. */
const HOST_AND_PORT = /^(\[[^[\]]*\]|[^:[\]]*):[^:[\]]*$/;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateQuobyteVolumeSource. */
export function* checkQuobyte(source: JsonObject, path: Path): Generator<Violation> {
  const registry = textOf(source['registry']);
  const tenant = textOf(source['tenant']);
  if (registry === '') return;
  if (byteLength(tenant) > LONGEST_TENANT)
    yield outOfRange([...path, 'tenant'], tenant, `which is longer than ${LONGEST_TENANT} bytes`, 'Write a UUID.');
  if (!registry.split(',').every((pair) => HOST_AND_PORT.test(pair)))
    yield invalid(
      [...path, 'registry'],
      registry,
      'which is not host:port',
      'Write host:port, several with "," between them.',
    );
}
