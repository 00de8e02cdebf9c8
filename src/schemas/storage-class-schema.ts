import type { Release } from '../longhorn/release';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { closed, document, filledInReference, orFilledIn } from './draft-07';
import { metadataSchema, typeSchema } from './object-schema';
import { parameterSchema } from './parameter-schema';
import { longhornDriver } from '../longhorn/names';

/** An empty text is nothing where the server cannot tell the two apart. */
const nothing: JsonObject = { type: ['string', 'null'], maxLength: 0 };

const texts: JsonObject = { type: ['array', 'null'], items: { type: ['string', 'null'] } };

const topology: JsonObject = {
  type: ['array', 'null'],
  items: {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      matchLabelExpressions: {
        type: ['array', 'null'],
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['key', 'values'],
          properties: {
            key: { description: 'Key of a node label.', type: 'string', minLength: 1 },
            values: {
              description: 'Values, one of which the node must have.',
              type: 'array',
              minItems: 1,
              items: { type: ['string', 'null'] },
            },
          },
        },
      },
    },
  },
};

/** JSON Schema of a StorageClass for volumes of a Longhorn release. */
export function storageClassSchema(release: Release): JsonObject {
  return document(`StorageClass for volumes of Longhorn ${release.version}`, {
    ...closed(
      {
        ...typeSchema('storage.k8s.io/v1', 'StorageClass'),
        metadata: metadataSchema('Name of the class, which claims refer to. Its parameters can never change.', {
          namespace: { description: 'Not used: a class belongs to no namespace.', type: ['string', 'null'] },
        }),
        provisioner: { description: "Longhorn's CSI driver.", type: 'string', const: longhornDriver },
        parameters: parametersSchema(release),
        reclaimPolicy: {
          description: 'What becomes of a volume when its claim is deleted.',
          default: 'Delete',
          anyOf: [{ enum: ['Delete', 'Retain'] }, nothing, filledInReference],
        },
        volumeBindingMode: {
          description: 'When a volume is made: at once, or when the first pod that uses it is scheduled.',
          default: 'Immediate',
          anyOf: [{ enum: ['Immediate', 'WaitForFirstConsumer'] }, { type: 'null' }, filledInReference],
        },
        allowVolumeExpansion: orFilledIn({
          description: 'Whether claims can be made larger.',
          default: false,
          type: ['boolean', 'null'],
        }),
        mountOptions: { description: 'Mount options of the file system.', ...texts },
        allowedTopologies: { description: 'Node labels of the places where volumes may be made.', ...topology },
      },
      ['apiVersion', 'kind', 'metadata', 'provisioner'],
    ),
  });
}

function parametersSchema({ storageClassParameters }: Release): JsonObject {
  const entries = Object.entries(storageClassParameters).map(([name, parameter]) => [
    name,
    parameterSchema(name, parameter),
  ]);
  return {
    description: 'What volumes are made with; every value is text.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(entries) as JsonObject,
    // What the provisioner reads before Longhorn does. Source: kubernetes-csi external-provisioner pkg/controller/controller.go.
    patternProperties: {
      '^[fF][sS][tT][yY][pP][eE]$': { type: ['string', 'null'] },
      '^csi(?:Provisioner|ControllerPublish|NodeStage|NodePublish)Secret(?:Name|Namespace)$': {
        type: ['string', 'null'],
      },
      '^csi\\.storage\\.k8s\\.io/controller-modify-': { type: ['string', 'null'] },
    },
  };
}
