import type { JsonObject } from '../kubernetes/kubernetes-object';
import { closed } from './draft-07';

/** A null counts as absent wherever Kubernetes reads one. */
const text: JsonObject = { type: ['string', 'null'] };
const texts: JsonObject = { type: ['object', 'null'], additionalProperties: text };

const owner = closed({
  apiVersion: { type: 'string' },
  blockOwnerDeletion: { type: ['boolean', 'null'] },
  controller: { type: ['boolean', 'null'] },
  kind: { type: 'string' },
  name: { type: 'string' },
  uid: { type: 'string' },
});

/** What an export of an object holds, and a server sets itself. */
const ofTheServer = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

/** Schema of `metadata`. */
export function metadataSchema(name: string, fields: JsonObject = {}): JsonObject {
  return {
    description: 'Name, labels and annotations of the object.',
    ...closed({
      name: { description: name, ...text },
      generateName: { description: 'Beginning of a name that the server completes.', ...text },
      ...fields,
      labels: { description: 'Labels, by which others select the object.', ...texts },
      annotations: { description: 'Annotations, which tools read.', ...texts },
      finalizers: { description: 'What has to happen before the object goes.', type: ['array', 'null'], items: text },
      ownerReferences: { description: 'Objects that it goes with.', type: ['array', 'null'], items: owner },
      ...Object.fromEntries(ofTheServer.map((field) => [field, { description: 'Set by the server.' }])),
    }),
    anyOf: [
      { required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
      { required: ['generateName'], properties: { generateName: { type: 'string', minLength: 1 } } },
    ],
  };
}

/** Schema of `apiVersion` and `kind`. */
export function typeSchema(apiVersion: string, kind: string): JsonObject {
  return {
    apiVersion: { description: 'API group and version of the kind.', type: 'string', const: apiVersion },
    kind: { description: 'Kind of the object.', type: 'string', const: kind },
  };
}
