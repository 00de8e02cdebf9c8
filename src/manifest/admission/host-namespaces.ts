import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, outOfRange } from '../violation';

/** Source: kubernetes v1.36.3 component-helpers node/util/sysctl/namespace.go. */
const SYSCTLS = {
  hostNetwork: /^net\./,
  hostIPC: /^(fs\.mqueue\.|kernel\.(sem|shm(all|max|mni|_rmid_forced)?|msg(max|mnb|mni)?)$)/,
};

/** What excludes sharing a namespace with the host. Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go. */
export function* checkSharedNamespaces(spec: JsonObject, path: Path): Generator<Violation> {
  if (spec['hostPID'] === true && spec['shareProcessNamespace'] === true)
    yield conflict(
      [...path, 'shareProcessNamespace'],
      'hostPID and shareProcessNamespace are both true.',
      'Keep one of them.',
    );
  if (spec['hostUsers'] === false) {
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC'].filter((name) => spec[name] === true))
      yield conflict([...path, field], `${field} is true, but hostUsers is false.`, 'Keep one of them.');
  }
  yield* checkSysctls(spec, path);
  yield* checkHostName(spec, path);
}

function* checkSysctls(spec: JsonObject, path: Path): Generator<Violation> {
  const seen = new Set<string>();
  for (const [index, item] of listOf(mapOf(spec['securityContext'])['sysctls']).entries()) {
    const name = textOf(mapOf(item)['name']);
    const place: Path = [...path, 'securityContext', 'sysctls', index, 'name'];
    if (name !== '' && seen.has(name)) yield duplicate(place, name);
    seen.add(name);
    for (const [field, pattern] of Object.entries(SYSCTLS)) {
      if (spec[field] === true && pattern.test(name.replaceAll('/', '.')))
        yield conflict(place, `${name} would be set on the host, since ${field} is true.`, 'Remove one of them.');
    }
  }
}

const MAXIMUM_NAME = 64;

/** Source: the same file, validatePodHostName. */
function* checkHostName(spec: JsonObject, path: Path): Generator<Violation> {
  for (const field of ['hostname', 'subdomain'].filter((other) => textOf(spec[other]) !== ''))
    yield* badText([...path, field], spec[field], 'dns-label');
  const name = spec['hostnameOverride'];
  if (!isSet(name)) return;
  const place: Path = [...path, 'hostnameOverride'];
  for (const field of ['setHostnameAsFQDN', 'hostNetwork'].filter((other) => spec[other] === true))
    yield conflict(place, `hostnameOverride is given, but ${field} is true.`, 'Keep one of them.');
  if (textOf(name).length > MAXIMUM_NAME)
    yield outOfRange(place, name, `longer than ${MAXIMUM_NAME} characters`, 'Shorten it.');
}
