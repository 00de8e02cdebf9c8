import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, invalid, outOfRange, required } from '../violation';

const HIGHEST = { groupPriorityMinimum: 20_000, versionPriority: 1000 };

/** Source: kubernetes v1.36.3 kube-aggregator pkg/apis/apiregistration/validation/validation.go, ValidateAPIService. */
export function* checkApiService(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const [group, version] = [textOf(spec['group']), textOf(spec['version'])];
  const name = textOf(mapOf(object['metadata'])['name']);
  if (name !== '' && name !== `${version}.${group}`)
    yield invalid(['metadata', 'name'], name, 'which is not version and group', `Write "${version}.${group}".`);
  if (group === '' && version !== 'v1') yield required(['spec', 'group'], 'Name the API group.');
  if (group !== '') yield* badText(['spec', 'group'], group, 'dns-subdomain');
  if (version === '') yield required(['spec', 'version'], 'Name the version.');
  else yield* badText(['spec', 'version'], version, 'dns-1035-label');
  for (const [field, highest] of Object.entries(HIGHEST)) {
    const priority = spec[field] ?? 0;
    if (typeof priority === 'number' && (priority <= 0 || priority > highest))
      yield outOfRange(['spec', field], priority, `outside of 1 to ${highest}`, `Write 1 to ${highest}.`);
  }
  yield* checkTarget(spec, ['spec']);
}

function* checkTarget(spec: JsonObject, path: Path): Generator<Violation> {
  const isInsecure = spec['insecureSkipTLSVerify'] === true;
  const hasBundle = textOf(spec['caBundle']) !== '';
  const place: Path = [...path, 'insecureSkipTLSVerify'];
  if (!isSet(spec['service'])) {
    if (hasBundle) yield conflict([...path, 'caBundle'], 'A local API has no certificate of its own.', 'Remove it.');
    if (isInsecure) yield conflict(place, 'A local API has no connection to verify.', 'Remove it.');
    return;
  }
  const service = mapOf(spec['service']);
  for (const field of ['namespace', 'name'])
    if (textOf(service[field]) === '') yield required([...path, 'service', field]);
  const { port } = service;
  if (typeof port === 'number' && (port < 1 || port > 65535))
    yield outOfRange([...path, 'service', 'port'], port, 'which is no port', 'Write a port from 1 to 65535.');
  if (isInsecure && hasBundle)
    yield conflict(place, 'caBundle is given, but nothing is verified.', 'Keep one of them.');
}
