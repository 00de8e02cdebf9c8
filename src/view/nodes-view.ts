import { pointerOf } from '../diagnostics/json-pointer';
import { keptForResource } from './kept';
import { disableV2Label, disksAnnotation, tagsAnnotation } from '../longhorn/node-keys';
import { isSet, listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { readDisksAnnotation, readTagsAnnotation } from '../objects/default-disks';
import { cleanDiskPath } from '../objects/node-disk';

/** A disk of a node, as a manifest describes it. */
export interface DiskView {
  /** Key in `spec.disks`, or name in the annotation. */
  readonly name: string;
  readonly path: string;
  /** As Longhorn compares it. */
  readonly cleanPath: string;
  readonly type: 'filesystem' | 'block';
  /** Whether replicas may be placed on it: scheduling is on and no eviction asked for. */
  readonly isOpen: boolean;
  readonly tags: readonly string[];
  /** JSON pointer in the node's resource. */
  readonly pointer: string;
  /** What the manifest says, in Longhorn's spelling. */
  readonly fields: JsonObject;
}

/** A node with disks: a nodes.longhorn.io object, or a Kubernetes Node with Longhorn's annotations. */
export interface NodeView {
  /** "" for what is said of any number of nodes, such as the machine configuration of all workers. */
  readonly name: string;
  readonly resource: Resource;
  /** Whether its disks may take replicas; a node that Longhorn made has scheduling on, and a manifest may leave it so. */
  readonly isOpen: boolean;
  /** Whether the data engine v2 may run there. */
  readonly takesV2: boolean;
  readonly tags: readonly string[];
  readonly disks: readonly DiskView[];
  /** Label topology.kubernetes.io/zone, where the manifests have the Kubernetes Node. */
  readonly zone: string | undefined;
}

const zoneLabel = 'topology.kubernetes.io/zone';

/** The storage nodes of a set of manifests; what a nodes.longhorn.io object says goes before its node's annotations. */
export function nodesOf(resources: ResourceSet): NodeView[] {
  const core = resources.ofType('/Node');
  const coreByName = new Map(core.map((resource) => [nameOf(resource), resource]));
  const managed = resources.ofType('longhorn.io/Node').map((resource): NodeView => {
    const spec = mapOf(resource.object['spec']);
    const name = nameOf(resource);
    const annotated = coreByName.get(name);
    const [disks, tags] = [disksOf(resource), nodeTagsOf(resource)];
    return {
      name,
      resource,
      isOpen: spec['allowScheduling'] !== false && spec['evictionRequested'] !== true,
      takesV2: annotated === undefined || takesV2(annotated),
      tags: tags.length > 0 || annotated === undefined ? tags : nodeTagsOf(annotated),
      disks: disks.length > 0 || annotated === undefined ? disks : disksOf(annotated),
      zone: annotated === undefined ? undefined : zoneOf(annotated),
    };
  });
  const names = new Set(managed.map(({ name }) => name));
  return [...managed, ...core.filter((resource) => !names.has(nameOf(resource))).flatMap(annotatedNode)];
}

function annotatedNode(resource: Resource): NodeView[] {
  const [disks, tags] = [disksOf(resource), nodeTagsOf(resource)];
  if (disks.length === 0 && tags.length === 0) return [];
  const base = { resource, isOpen: true, takesV2: takesV2(resource), zone: zoneOf(resource) };
  return [{ ...base, name: nameOf(resource), tags, disks }];
}

/** The disks that a nodes.longhorn.io object or a Kubernetes Node names itself. */
export const disksOf = keptForResource(findDisks);

function findDisks(resource: Resource): DiskView[] {
  if (resource.type === 'longhorn.io/Node') {
    // The API server drops a disk that is null.
    const disks = Object.entries(mapOf(mapOf(resource.object['spec'])['disks'])).filter(([, disk]) => isSet(disk));
    return disks.map(([key, disk]) => diskOf(key, mapOf(disk), pointerOf(['spec', 'disks', key])));
  }
  const text = annotationOf(resource, disksAnnotation);
  if (text === '') return [];
  const { items } = readDisksAnnotation(text);
  const pointer = pointerOf(['metadata', 'annotations', disksAnnotation]);
  return items.map(({ fields }, index) => diskOf(textOf(fields['name']), fields, `${pointer}/${index}`));
}

/** The tags that it gives the node itself. */
export function nodeTagsOf(resource: Resource): readonly string[] {
  if (resource.type === 'longhorn.io/Node') return textsOf(mapOf(resource.object['spec'])['tags']);
  const text = annotationOf(resource, tagsAnnotation);
  return text === '' ? [] : readTagsAnnotation(text).items;
}

/** The annotation's text; "" where it is absent. */
export function annotationOf({ object }: Resource, name: string): string {
  return textOf(mapOf(object.metadata?.annotations)[name]);
}

/** The label's text; undefined where it is absent. */
export function labelOf({ object }: Resource, name: string): string | undefined {
  const value = mapOf(object.metadata?.labels)[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Whether Longhorn made the disk: its name is the prefix and the identity of the file system.
 * Source: longhorn-manager types/types.go CreateDefaultDisk.
 */
export function isDefaultDisk({ name }: DiskView): boolean {
  return /^default-disk-[0-9a-f]{8,}$/.test(name);
}

/** Whether a nodes.longhorn.io object was there before its manifest, which names a disk that Longhorn made. */
export function isKnownToExist(resource: Resource): boolean {
  return disksOf(resource).some(isDefaultDisk);
}

/** How messages call a disk. */
export function shownDisk({ name, path }: DiskView): string {
  return JSON.stringify(name === '' ? path : name);
}

/** How messages call the node; a machine configuration may be that of several. */
export function shownNode(resource: Resource): string {
  const name = nameOf(resource);
  return name === '' ? 'these nodes' : `node ${JSON.stringify(name)}`;
}

function diskOf(name: string, fields: JsonObject, pointer: string): DiskView {
  const { allowScheduling, diskType, evictionRequested, path, tags } = fields;
  return {
    name,
    path: textOf(path),
    cleanPath: cleanDiskPath(textOf(path)),
    type: diskType === 'block' ? 'block' : 'filesystem',
    isOpen: allowScheduling === true && evictionRequested !== true,
    tags: textsOf(tags),
    pointer,
    fields,
  };
}

function nameOf({ object }: Resource): string {
  return textOf(object.metadata?.name);
}

function takesV2(resource: Resource): boolean {
  return labelOf(resource, disableV2Label) !== 'true';
}

function zoneOf(resource: Resource): string | undefined {
  return labelOf(resource, zoneLabel);
}

function textsOf(value: Json | undefined): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}
