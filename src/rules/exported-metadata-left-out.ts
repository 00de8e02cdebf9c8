import { listOf, mapOf, textOf } from '../manifest/json-view';
import { deliveredTypes } from '../view/delivery';
import { at, type Rule } from './rule';

/** What the API server gives to one object in one cluster, and compares with what is applied, or refuses there. */
const given = ['resourceVersion', 'uid', 'managedFields'] as const;

export const exportedMetadataLeftOut: Rule = {
  id: 'exported-metadata-left-out',
  summary: 'Leave out what the API server wrote into the metadata of an exported object.',
  why: 'An object is applied only where it still has that resourceVersion and uid, which it loses with its next change; server-side apply refuses managedFields.',
  consequence: 'refused',
  by: 'kubernetes',
  severity: { level: 'warning', because: 'the first apply to a cluster that lacks the object passes' },
  types: deliveredTypes,
  about: ['/metadata/managedFields', '/metadata/resourceVersion', '/metadata/uid'],
  evidence: 'answers of kube-apiserver v1.36.3 to kubectl create, apply, apply --server-side and replace',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata:
  name: auto-salvage
  namespace: longhorn-system
  resourceVersion: "4711"
  uid: 00000000-0000-4000-8000-000000000000
  creationTimestamp: "2024-01-01T00:00:00Z"
value: "true"
`,
        findings: [
          {
            path: '/metadata/resourceVersion',
            message: 'The object carries the resourceVersion and uid that it had in the cluster it was exported from.',
            hint: 'Remove metadata.resourceVersion and metadata.uid.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata:
  name: auto-salvage
  namespace: longhorn-system
  resourceVersion: ""
  creationTimestamp: null
value: "true"
`,
    ],
  },
  *check({ object }) {
    const metadata = mapOf(object.metadata);
    const found = given.filter((field) => textOf(metadata[field]) !== '' || listOf(metadata[field]).length > 0);
    const [first] = found;
    if (first === undefined) return;
    const fields = found.join(' and ');
    yield {
      path: at('metadata', first),
      message: `The object carries the ${fields} that it had in the cluster it was exported from.`,
      hint: `Remove ${found.map((field) => `metadata.${field}`).join(' and ')}.`,
    };
  },
};
