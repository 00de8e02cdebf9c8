import type { Json, JsonObject } from '../kubernetes/kubernetes-object';

/** A disk in the annotation of a Kubernetes node. */
export interface AnnotatedDisk {
  /** What Longhorn reads, in its spelling. */
  readonly fields: JsonObject;
  /** Keys that it does not read. */
  readonly strangers: readonly string[];
}

/** What Longhorn reads in an annotation, or where it gives up: one mistake makes it ignore the whole text. */
export interface AnnotationReading<Item> {
  readonly items: readonly Item[];
  readonly problem?: AnnotationProblem;
}

export interface AnnotationProblem {
  /** JSON pointer into the annotation's JSON. */
  readonly path: string;
  /** The rest of a sentence about the annotation. */
  readonly problem: string;
}

type Type = 'a boolean' | 'a list of texts' | 'a text' | 'a whole number';

/** Source: longhorn-manager k8s/pkg/apis/longhorn/v1beta2/node.go DiskSpec, types/types.go DiskSpecWithName. */
const diskFields: Readonly<Record<string, Type>> = {
  name: 'a text',
  path: 'a text',
  diskType: 'a text',
  diskDriver: 'a text',
  allowScheduling: 'a boolean',
  evictionRequested: 'a boolean',
  storageReserved: 'a whole number',
  tags: 'a list of texts',
};

const names = new Map(Object.keys(diskFields).map((name) => [name.toLowerCase(), name]));

/** Fields that a disk in the annotation may have. */
export const annotatedDiskFields: readonly string[] = [...names.values()];

/** Reads the disks as Go's encoding/json does: keys in any letter case, null as absent, unknown keys passed over. */
export function readDisksAnnotation(text: string): AnnotationReading<AnnotatedDisk> {
  const { items, problem } = readList(text);
  if (problem !== undefined) return { items: [], problem };
  const disks: AnnotatedDisk[] = [];
  for (const [index, item] of items.entries()) {
    const path = `/${index}`;
    if (typeof item !== 'object' || Array.isArray(item)) {
      return { items: [], problem: { path, problem: `holds ${JSON.stringify(item)}, where a disk is expected` } };
    }
    const disk = readDisk(item ?? {});
    const wrong = Object.entries(disk.fields).find(([name, value]) => !isOfType(diskFields[name]!, value));
    if (wrong !== undefined) {
      const [name, value] = wrong;
      const problem = `holds ${JSON.stringify(value)} for ${name}, which has to be ${diskFields[name]!}`;
      return { items: [], problem: { path: `${path}/${name}`, problem } };
    }
    disks.push(disk);
  }
  return { items: disks };
}

/** Reads the tags of a node. */
export function readTagsAnnotation(text: string): AnnotationReading<string> {
  const { items, problem } = readList(text);
  if (problem !== undefined) return { items: [], problem };
  const wrong = items.findIndex((item) => item !== null && typeof item !== 'string');
  if (wrong < 0) return { items: items.map((item) => (item ?? '') as string) };
  const found = `holds ${JSON.stringify(items[wrong])}, where a text is expected`;
  return { items: [], problem: { path: `/${wrong}`, problem: found } };
}

function readList(text: string): AnnotationReading<Json> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return { items: [], problem: { path: '', problem: 'is not JSON' } };
  }
  if (value === null) return { items: [] };
  return Array.isArray(value) ? { items: value } : { items: [], problem: { path: '', problem: 'is not a JSON list' } };
}

function readDisk(item: JsonObject): AnnotatedDisk {
  const fields: JsonObject = {};
  const strangers: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    const name = names.get(key.toLowerCase());
    if (name === undefined) strangers.push(key);
    else if (value !== null) fields[name] = value;
  }
  return { fields, strangers };
}

function isOfType(type: Type, value: Json): boolean {
  switch (type) {
    case 'a boolean':
      return typeof value === 'boolean';
    case 'a text':
      return typeof value === 'string';
    case 'a whole number':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 63;
    case 'a list of texts':
      return Array.isArray(value) && value.every((item) => item === null || typeof item === 'string');
  }
}
