import type { Release } from '../longhorn/release';
import { crdsOf } from '../longhorn/release-crds';
import { crdSchema } from '../manifest/crd-schema';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { closed, document, orFilledIn } from './draft-07';
import { metadataSchema, typeSchema } from './object-schema';
import { tag } from './parameter-schema';
import { usualNamespace } from '../longhorn/names';

/** JSON Schema of a nodes.longhorn.io object of a release: what its definition and Longhorn's webhooks demand. */
export function nodeSchema(release: Release): JsonObject {
  const version = servedVersion(release);
  const { properties } = crdSchema(version, { repaired: true });
  const { spec } = mapOf(properties);
  return document(`Node of Longhorn ${release.version}`, {
    ...closed(
      {
        ...typeSchema(`longhorn.io/${textOf(version['name'])}`, 'Node'),
        metadata: metadataSchema('Name of the Kubernetes node.', {
          namespace: { description: "Longhorn's namespace.", type: ['string', 'null'], examples: [usualNamespace] },
        }),
        spec: { description: 'What the node offers.', ...specSchema(mapOf(spec)) },
        status: { description: 'Written by Longhorn; leave it out.', type: ['object', 'null'] },
      },
      ['apiVersion', 'kind', 'metadata', 'spec'],
    ),
  });
}

function servedVersion(release: Release): JsonObject {
  const crd = crdsOf(release).find(({ metadata }) => mapOf(metadata)['name'] === 'nodes.longhorn.io');
  return mapOf(listOf(mapOf(crd?.['spec'])['versions']).find((version) => mapOf(version)['served'] === true));
}

/** The keywords of our own validators as those of JSON Schema. */
function standard(schema: JsonObject): JsonObject {
  const { additionalProperties, choice, fields, items, needs, properties, types, ...limits } = schema;
  const { emptyCounts: _marker, present: _present, text: _text, ...kept } = limits;
  const convert = (value: Json | undefined): JsonObject =>
    Object.fromEntries(Object.entries(mapOf(value)).map(([name, below]) => [name, standard(mapOf(below))]));
  return {
    ...kept,
    ...(types !== undefined && { type: types }),
    ...(choice !== undefined && { enum: [...new Set(listOf(choice))] }),
    ...(items !== undefined && { items: standard(mapOf(items)) }),
    ...(needs !== undefined && { required: needs }),
    ...(fields !== undefined && { additionalProperties: false }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties === true ? true : standard(mapOf(additionalProperties)),
    }),
    ...(properties !== undefined && { properties: convert(properties) }),
  };
}

/** Ours, by field, and what Longhorn's webhooks and scheduler ask beyond the definition. */
const ofDisk: Readonly<Record<string, JsonObject>> = {
  allowScheduling: { description: 'Whether new replicas may be put on the disk; false where nothing is said.' },
  diskDriver: { description: 'How the v2 engine drives a block disk; auto chooses by the device.', default: 'auto' },
  diskType: { description: 'A directory for the v1 engine, or a block device for v2.', default: 'filesystem' },
  evictionRequested: { description: 'Whether the replicas on the disk are to be moved away.', default: false },
  path: {
    description: 'Directory on the node, or path of the device under /dev/.',
    examples: ['/var/lib/longhorn/'],
    type: 'string',
    minLength: 1,
  },
  storageReserved: { description: 'Bytes that are left to others.', default: 0, minimum: 0 },
  tags: { description: 'Tags that a StorageClass can ask for in diskSelector.', examples: [['ssd']] },
};

const ofNode: Readonly<Record<string, JsonObject>> = {
  allowScheduling: { description: 'Whether new replicas may be put on the node; false where nothing is said.' },
  disks: { description: "The node's disks, by names of your choice." },
  evictionRequested: { description: 'Whether the replicas on the node are to be moved away.', default: false },
  instanceManagerCPURequest: {
    description: 'CPU request of the instance managers in millicores; 0 leaves it to guaranteed-instance-manager-cpu.',
    default: 0,
    minimum: 0,
  },
  name: {
    description: 'The name of the node once more: without it no later change of the Node is accepted.',
    type: 'string',
    minLength: 1,
  },
  tags: { description: 'Tags that a StorageClass can ask for in nodeSelector.', examples: [['storage']] },
};

/** Longhorn made a disk of this name, so the Node is there already, with a name and all. */
const exists: JsonObject = {
  required: ['disks'],
  properties: {
    disks: { type: 'object', not: { propertyNames: { not: { pattern: '^default-disk-[0-9a-f]{8,}$' } } } },
  },
};

/** Nothing is placed where nothing is said, which is fine for what is to be emptied. */
const saysWhetherScheduled: readonly JsonObject[] = [
  { required: ['allowScheduling'], properties: { allowScheduling: { not: { type: 'null' } } } },
  { required: ['evictionRequested'], properties: { evictionRequested: { const: true } } },
];

function specSchema(spec: JsonObject): JsonObject {
  const { disks } = mapOf(spec['properties']);
  const disk = {
    ...withTexts(mapOf(mapOf(disks)['additionalProperties']), ofDisk),
    type: ['object', 'null'],
    required: ['path'],
    anyOf: [...saysWhetherScheduled],
  };
  const schema = withTexts(spec, { ...ofNode, disks: { ...ofNode['disks'], additionalProperties: disk } });
  return {
    ...schema,
    type: 'object',
    if: exists,
    else: {
      required: ['name'],
      anyOf: [...saysWhetherScheduled, { properties: { disks: { type: ['object', 'null'], maxProperties: 0 } } }],
    },
  };
}

/** The schema with more about its fields. */
function withTexts(schema: JsonObject, fields: Readonly<Record<string, JsonObject>>): JsonObject {
  const properties = Object.entries(mapOf(schema['properties'])).map(([name, property]) => {
    const { description = '', ...more } = fields[name] ?? {};
    const result: JsonObject = { description, ...standard(mapOf(property)), ...more };
    if (name === 'tags') return [name, { ...result, items: { type: 'string', pattern: `^${tag}$` } }];
    const isText = [result['type']].flat().includes('string') && !('enum' in result);
    return [name, isText || name === 'disks' ? result : orFilledIn(result)];
  });
  return { ...standard(schema), properties: Object.fromEntries(properties) as JsonObject };
}
