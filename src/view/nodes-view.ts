import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json } from '../manifest/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';

/** A disk of a node, as a manifest describes it. */
export interface DiskView {
  /** Key in `spec.disks`, or name in the annotation. */
  readonly name: string;
  readonly path: string;
  readonly type: 'filesystem' | 'block';
  /** Whether replicas may be placed on it: scheduling is on and no eviction asked for. */
  readonly isOpen: boolean;
  readonly tags: readonly string[];
  /** JSON pointer in the node's resource. */
  readonly pointer: string;
}

/** A node with disks: a nodes.longhorn.io object, or a Kubernetes Node with Longhorn's annotations. */
export interface NodeView {
  readonly name: string;
  readonly resource: Resource;
  readonly isOpen: boolean;
  readonly tags: readonly string[];
  readonly disks: readonly DiskView[];
  /** Label topology.kubernetes.io/zone, where the manifests have the Kubernetes Node. */
  readonly zone: string | undefined;
}

/** Source: longhorn-manager types/types.go, types/longhorn.go annotations. */
export const disksAnnotation = 'node.longhorn.io/default-disks-config';
export const tagsAnnotation = 'node.longhorn.io/default-node-tags';
export const createDiskLabel = 'node.longhorn.io/create-default-disk';

const zoneLabel = 'topology.kubernetes.io/zone';

/** The storage nodes of a set of manifests; a nodes.longhorn.io object goes before the annotations of its node. */
export function nodesOf(resources: ResourceSet): NodeView[] {
  const zones = new Map(resources.ofType('/Node').map(({ object }) => [object.metadata?.name, zoneOf(object)]));
  const managed = resources.ofType('longhorn.io/Node').map((resource) => managedNode(resource, zones));
  const names = new Set(managed.map(({ name }) => name));
  const annotated = resources.ofType('/Node').filter(({ object }) => !names.has(textOf(object.metadata?.name)));
  return [...managed, ...annotated.flatMap(annotatedNode)];
}

function managedNode(resource: Resource, zones: ReadonlyMap<string, string | undefined>): NodeView {
  const spec = mapOf(resource.object['spec']);
  const name = textOf(resource.object.metadata?.name);
  const disks = Object.entries(mapOf(spec['disks'])).flatMap(([key, disk]) =>
    disk === null ? [] : [diskOf(key, disk, `/spec/disks/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)],
  );
  const isOpen = spec['allowScheduling'] === true && spec['evictionRequested'] !== true;
  return { name, resource, isOpen, tags: textsOf(spec['tags']), disks, zone: zones.get(name) };
}

function annotatedNode(resource: Resource): NodeView[] {
  const { object } = resource;
  const annotations = mapOf(object.metadata?.annotations);
  if (textOf(annotations[disksAnnotation]) === '' && textOf(annotations[tagsAnnotation]) === '') return [];
  const pointer = (name: string): string => `/metadata/annotations/${name.replaceAll('/', '~1')}`;
  const disks = listOf(resource.inside(pointer(disksAnnotation))).map((disk, index) =>
    diskOf(textOf(mapOf(disk)['name']), disk, `${pointer(disksAnnotation)}/${index}`),
  );
  const tags = textsOf(resource.inside(pointer(tagsAnnotation)));
  return [{ name: textOf(object.metadata?.name), resource, isOpen: true, tags, disks, zone: zoneOf(object) }];
}

function diskOf(name: string, disk: Json, pointer: string): DiskView {
  const { allowScheduling, diskType, evictionRequested, path, tags } = mapOf(disk);
  return {
    name,
    path: textOf(path),
    type: diskType === 'block' ? 'block' : 'filesystem',
    isOpen: allowScheduling === true && evictionRequested !== true,
    tags: textsOf(tags),
    pointer,
  };
}

function zoneOf({ metadata }: Resource['object']): string | undefined {
  const zone = mapOf(metadata?.labels)[zoneLabel];
  return typeof zone === 'string' ? zone : undefined;
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}
