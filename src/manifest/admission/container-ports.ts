import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateContainerPorts. */
export function* checkPorts(container: JsonObject, path: Path, hostNetwork: boolean): Generator<Violation> {
  const names = new Set<string>();
  for (const [index, item] of listOf(container['ports']).entries()) {
    const port = mapOf(item);
    const name = textOf(port['name']);
    if (name !== '' && names.has(name)) yield duplicate([...path, 'ports', index, 'name'], name);
    names.add(name);
    const hostPort = port['hostPort'];
    if (hostNetwork && typeof hostPort === 'number' && hostPort !== 0 && hostPort !== port['containerPort']) {
      yield conflict(
        [...path, 'ports', index, 'hostPort'],
        `hostPort is ${hostPort}, but the pod uses the host's network and containerPort is ${String(port['containerPort'])}.`,
        'Write the same port in both.',
      );
    }
  }
}

/** Source: the same file, AccumulateUniqueHostPorts. On the host's network each port is one of the host. */
export function* checkHostPorts(
  containers: readonly JsonObject[],
  path: Path,
  hostNetwork: boolean,
): Generator<Violation> {
  const taken = new Set<string>();
  for (const [index, container] of containers.entries()) {
    for (const [number, item] of listOf(container['ports']).entries()) {
      const { containerPort, hostIP, hostPort, protocol } = mapOf(item);
      const port = hostPort || (hostNetwork ? containerPort : 0);
      if (typeof port !== 'number' || port === 0) continue;
      const key = `${textOf(protocol) || 'TCP'}/${textOf(hostIP)}/${port}`;
      if (taken.has(key))
        yield duplicate([...path, index, 'ports', number, hostPort ? 'hostPort' : 'containerPort'], port);
      taken.add(key);
    }
  }
}
