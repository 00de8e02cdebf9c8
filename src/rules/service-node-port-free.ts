import { folderOf } from '../manifest/resource';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { at, type Rule, type RuleContext } from './rule';

export const serviceNodePortFree: Rule = {
  id: 'service-node-port-free',
  summary: 'Give each Service node ports of its own.',
  why: 'A number is given out once for the whole cluster, whatever the protocol: the second Service is refused.',
  consequence: 'refused',
  by: 'kubernetes',
  types: ['/Service'],
  about: ['/spec/type'],
  evidence: 'kubernetes v1.36.3 pkg/registry/core/service/storage/alloc.go; recorded answers of the API server',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: apps }
spec:
  type: NodePort
  selector: { app: web }
  ports: [{ port: 80, nodePort: 30080 }]
---
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: apps }
spec:
  type: LoadBalancer
  selector: { app: shop }
  ports: [{ port: 80, nodePort: 30080, protocol: UDP }]
`,
        findings: [
          {
            path: '/spec/ports/0/nodePort',
            message: 'The node port 30080 belongs to Service "web" already.',
            hint: 'Give it another number, or leave it out and Kubernetes picks one.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: dns, namespace: apps }
spec:
  type: NodePort
  selector: { app: dns }
  ports:
    - { name: tcp, port: 53, protocol: TCP, nodePort: 30053 }
    - { name: udp, port: 53, protocol: UDP, nodePort: 30053 }
`,
    ],
  },
  *check(resource, context) {
    for (const { path, port } of nodePorts(resource)) {
      const other = earlierOwner(port, resource, context);
      if (other === undefined) continue;
      const name = JSON.stringify(other.object.metadata?.name);
      if (!context.resources.isComplete && folderOf(other.file) !== folderOf(resource.file)) {
        const message = `Service ${name} has the node port ${port} too, perhaps in another cluster.`;
        yield { path, unknown: 'existing-objects', message };
        continue;
      }
      yield {
        path,
        message: `The node port ${port} belongs to Service ${name} already.`,
        hint: 'Give it another number, or leave it out and Kubernetes picks one.',
        related: [{ resource: other, path: '/spec/ports', message: 'The port is given to this Service.' }],
      };
    }
  },
};

/** The node ports that a Service asks for. */
function nodePorts({ object }: Resource): { port: number; path: string }[] {
  const spec = mapOf(object['spec']);
  if (spec['type'] !== 'NodePort' && spec['type'] !== 'LoadBalancer') return [];
  const ports = listOf(spec['ports']).map((port, index) => ({
    port: mapOf(port)['nodePort'],
    path: at('spec', 'ports', index, 'nodePort'),
  }));
  const health = { port: spec['healthCheckNodePort'], path: at('spec', 'healthCheckNodePort') };
  const isNumber = (one: (typeof ports)[number]): one is { port: number; path: string } =>
    typeof one.port === 'number' && one.port > 0;
  return [...ports, health].filter(isNumber);
}

/** The Service that the number goes to when they are applied in order; the same one elsewhere is no other. */
function earlierOwner(port: number, resource: Resource, { longhorn, resources }: RuleContext): Resource | undefined {
  const owners = longhorn.once(nodePorts, () => ownersOf(resources)).get(port) ?? [];
  return owners.slice(0, owners.indexOf(resource)).find((other) => idOf(other) !== idOf(resource));
}

function ownersOf(resources: ResourceSet): Map<number, Resource[]> {
  const owners = new Map<number, Resource[]>();
  for (const service of resources.ofType('/Service')) {
    for (const { port } of nodePorts(service)) {
      const known = owners.get(port);
      if (known === undefined) owners.set(port, [service]);
      else known.push(service);
    }
  }
  return owners;
}

function idOf({ object }: Resource): string {
  return `${textOf(object.metadata?.namespace)}/${String(object.metadata?.name)}`;
}
