import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

const LISTS = ['containers', 'initContainers'];

/** What only Linux has. Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateWindows. */
const NOT_OF_PODS = ['hostIPC', 'hostPID', 'hostUsers', 'resources', 'shareProcessNamespace'];
const NOT_OF_BOTH = ['appArmorProfile', 'runAsGroup', 'runAsUser', 'seLinuxOptions', 'seccompProfile'];
const NOT_OF_POD_CONTEXTS = [
  ...NOT_OF_BOTH,
  'fsGroup',
  'fsGroupChangePolicy',
  'seLinuxChangePolicy',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'sysctls',
];
const NOT_OF_CONTEXTS = [
  ...NOT_OF_BOTH,
  'allowPrivilegeEscalation',
  'capabilities',
  'privileged',
  'procMount',
  'readOnlyRootFilesystem',
];

/** What fits the operating system that the pod names, and what a process on the host itself demands. */
export function* checkWindows(spec: JsonObject, path: Path): Generator<Violation> {
  // Most pods say nothing of it.
  if (!isSet(spec['os']) && !hasOptions(spec) && !containersOf(spec).some(hasOptions)) return;
  const system = mapOf(spec['os'])['name'];
  const contexts = [...contextsOf(spec, path)];
  const pod = { context: mapOf(spec['securityContext']), path: [...path, 'securityContext'] };
  if (system === 'linux') {
    for (const { context, path: place } of [pod, ...contexts])
      if (isSet(context['windowsOptions']))
        yield conflict(
          [...place, 'windowsOptions'],
          'The pod runs on Linux, but has options for Windows.',
          'Remove them.',
        );
  } else if (system === 'windows') {
    yield* without({ context: spec, path }, NOT_OF_PODS);
    yield* without(pod, NOT_OF_POD_CONTEXTS);
    for (const context of contexts) yield* without(context, NOT_OF_CONTEXTS);
  }
  yield* checkHostProcesses(spec, pod.context, contexts, path);
}

function containersOf(spec: JsonObject): JsonObject[] {
  return LISTS.flatMap((list) => listOf(spec[list]).map(mapOf));
}

function hasOptions(holder: JsonObject): boolean {
  return isSet(mapOf(holder['securityContext'])['windowsOptions']);
}

interface Context {
  readonly context: JsonObject;
  readonly path: Path;
}

function* contextsOf(spec: JsonObject, path: Path): Generator<Context> {
  for (const list of LISTS)
    for (const [index, container] of listOf(spec[list]).entries())
      yield { context: mapOf(mapOf(container)['securityContext']), path: [...path, list, index, 'securityContext'] };
}

/** What the server cannot tell from nothing. */
const SAYS_NOTHING: Readonly<Record<string, (value: unknown) => boolean>> = {
  hostIPC: (value) => value === false,
  hostPID: (value) => value === false,
  sysctls: (value) => listOf(value).length === 0,
};

function* without({ context, path }: Context, fields: readonly string[]): Generator<Violation> {
  for (const field of fields.filter((name) => isSet(context[name]) && !SAYS_NOTHING[name]?.(context[name])))
    yield conflict([...path, field], `${field} is nothing that a pod on Windows has.`, 'Remove it.');
}

/** Source: the same file, validateWindowsHostProcessPod. */
function* checkHostProcesses(
  spec: JsonObject,
  pod: JsonObject,
  contexts: readonly Context[],
  path: Path,
): Generator<Violation> {
  const ofPod = hostProcess(pod);
  const are = contexts.map(({ context }) => hostProcess(context) ?? ofPod ?? false);
  for (const { context, path: place } of contexts) {
    const own = hostProcess(context);
    if (own !== undefined && ofPod !== undefined && own !== ofPod)
      yield conflict([...place, 'windowsOptions', 'hostProcess'], 'The pod says otherwise.', 'Write the same in both.');
  }
  if (!are.includes(true)) return;
  if (are.includes(false))
    yield conflict(path, 'Some containers are processes of the host, and some are not.', 'Write two pods.');
  if (spec['hostNetwork'] !== true)
    yield conflict(
      [...path, 'hostNetwork'],
      "A container is a process of the host, but the pod is not on the host's network.",
      'Write hostNetwork: true.',
    );
}

function hostProcess(context: JsonObject): boolean | undefined {
  const value = mapOf(context['windowsOptions'])['hostProcess'];
  return typeof value === 'boolean' ? value : undefined;
}
