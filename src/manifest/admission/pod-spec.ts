import { repeated } from '../../diagnostics/repeated';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, notOneOf, outOfRange, required } from '../violation';
import { checkIscsiDirectory } from '../part-checks/iscsi';
import type { PodContext } from './container';
import { checkContainer, checkInitContainer } from './container';
import { checkHostPorts } from './container-ports';
import { checkSharedNamespaces } from './host-namespaces';
import { checkResourceClaims } from './resource-claims';
import { checkOverhead, checkResources } from './resources';
import { resourceNameProblem } from './resource-name';
import { checkVolumeClaimSpec } from './volume-claim';
import { checkWindows } from './windows';

/** Source: kubernetes v1.36.3 pkg/apis/core/v1/defaults.go. */
const GRACE_PERIOD = 30;

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
  const pod = contextOf(spec, volumes);
  yield* checkContainers(spec, path, pod);
  yield* checkResourceClaims(spec, path);
  yield* checkWindows(spec, path);
  if (SELDOM.some((field) => isSet(spec[field]))) yield* checkSeldom(spec, path);
}

/** What most pods do not say, and `checkSeldom` is about. */
const SELDOM = [
  'dnsConfig',
  'dnsPolicy',
  'ephemeralContainers',
  'hostPID',
  'hostUsers',
  'hostname',
  'hostnameOverride',
  'overhead',
  'resources',
  'schedulingGates',
  'securityContext',
  'serviceAccount',
  'subdomain',
  'topologySpreadConstraints',
];

function* checkSeldom(spec: JsonObject, path: Path): Generator<Violation> {
  yield* checkSharedNamespaces(spec, path);
  yield* checkDns(spec, path);
  yield* checkSpread(listOf(spec['topologySpreadConstraints']), [...path, 'topologySpreadConstraints']);
  yield* checkPodResources(spec, path);
  if (isSet(spec['overhead'])) yield* checkOverhead(mapOf(spec['overhead']), [...path, 'overhead']);
  // The older name of the field, which counts where the other is empty.
  if (textOf(spec['serviceAccountName']) === '' && textOf(spec['serviceAccount']) !== '')
    yield* badText([...path, 'serviceAccount'], spec['serviceAccount'], 'dns-subdomain');
  const gates = listOf(spec['schedulingGates']).map((gate) => textOf(mapOf(gate)['name']));
  const [again] = repeated(gates);
  if (again !== undefined) yield duplicate([...path, 'schedulingGates', again, 'name'], gates[again]);
  if (listOf(spec['ephemeralContainers']).length > 0)
    yield conflict(
      [...path, 'ephemeralContainers'],
      'Ephemeral containers are added to a running pod.',
      'Remove them.',
    );
}

function contextOf(spec: JsonObject, volumes: ReadonlyMap<string, JsonObject>): PodContext {
  const seconds = spec['terminationGracePeriodSeconds'];
  return {
    volumes,
    hostNetwork: spec['hostNetwork'] === true,
    hostUsers: spec['hostUsers'] !== false,
    gracePeriod: typeof seconds !== 'number' ? GRACE_PERIOD : seconds < 0 ? 1 : seconds,
    restartPolicy: textOf(spec['restartPolicy']) || 'Always',
  };
}

function* checkContainers(spec: JsonObject, path: Path, pod: PodContext): Generator<Violation> {
  const names = new Set<string>();
  for (const list of ['containers', 'initContainers'] as const) {
    const containers = listOf(spec[list]).map(mapOf);
    for (const [index, container] of containers.entries()) {
      const place: Path = [...path, list, index];
      const name = textOf(container['name']);
      // Names that are missing are alike too, but of a place only the first error is told, which is that of the schema.
      if (names.has(name)) yield duplicate([...place, 'name'], name);
      names.add(name);
      yield* list === 'containers' ? checkContainer(container, place, pod) : checkInitContainer(container, place, pod);
      if (list === 'initContainers') yield* checkHostPorts([container], [...path, list], pod.hostNetwork);
    }
    if (list === 'containers') yield* checkHostPorts(containers, [...path, list], pod.hostNetwork);
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
  if (isSet(volume['iscsi']))
    yield* checkIscsiDirectory(textOf(volume['name']), mapOf(volume['iscsi']), [...path, 'iscsi']);
  const template = mapOf(mapOf(volume['ephemeral'])['volumeClaimTemplate']);
  if (isSet(template['spec']))
    yield* checkVolumeClaimSpec(mapOf(template['spec']), [...path, 'ephemeral', 'volumeClaimTemplate', 'spec']);
}

const MAXIMUM_SERVERS = 3;
const MAXIMUM_SEARCHES = 32;

/** Source: the same file, validatePodDNSConfig. */
function* checkDns(spec: JsonObject, path: Path): Generator<Violation> {
  const config = mapOf(spec['dnsConfig']);
  const servers = listOf(config['nameservers']);
  const place: Path = [...path, 'dnsConfig', 'nameservers'];
  if (spec['dnsPolicy'] === 'None' && servers.length === 0)
    yield required(place, 'Name a server, or write another dnsPolicy than None.');
  if (servers.length > MAXIMUM_SERVERS)
    yield outOfRange(place, servers, `more than ${MAXIMUM_SERVERS} servers`, 'Remove some.');
  const searches = listOf(config['searches']);
  if (searches.length > MAXIMUM_SEARCHES)
    yield outOfRange(
      [...path, 'dnsConfig', 'searches'],
      searches,
      `more than ${MAXIMUM_SEARCHES} domains`,
      'Remove some.',
    );
}

function* checkSpread(constraints: readonly unknown[], path: Path): Generator<Violation> {
  const seen = new Set<string>();
  for (const [index, item] of constraints.entries()) {
    const { topologyKey, whenUnsatisfiable } = mapOf(item);
    const key = `${textOf(topologyKey)} ${textOf(whenUnsatisfiable)}`;
    if (seen.has(key)) yield duplicate([...path, index, 'topologyKey'], topologyKey);
    seen.add(key);
  }
}

/** Source: the same file, validatePodResources. */
function* checkPodResources(spec: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(spec['resources'])) return;
  const ofPods = (name: string) =>
    name === 'cpu' || name === 'memory' || name.startsWith('hugepages-')
      ? resourceNameProblem(name)
      : 'which only containers ask for';
  yield* checkResources(mapOf(spec['resources']), [...path, 'resources'], ofPods);
  if (isSet(mapOf(spec['resources'])['claims']))
    yield conflict([...path, 'resources', 'claims'], 'Only containers have resource claims.', 'Remove them.');
}

/** What the pods of a workload may say: they are started again for ever. */
export function* checkRestartAlways(spec: JsonObject, path: Path): Generator<Violation> {
  const restart = textOf(spec['restartPolicy']);
  if (restart !== '' && restart !== 'Always') yield notOneOf([...path, 'restartPolicy'], restart, ['Always']);
}
