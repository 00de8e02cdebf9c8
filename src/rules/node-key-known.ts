import { nearest } from '../diagnostics/nearest';
import { mapOf } from '../manifest/json-view';
import { createDiskLabel, disableV2Label, disksAnnotation, tagsAnnotation } from '../longhorn/node-keys';
import { at, type Rule } from './rule';

const places = [
  { map: 'labels', one: 'a label', keys: [createDiskLabel, disableV2Label] },
  { map: 'annotations', one: 'an annotation', keys: [disksAnnotation, tagsAnnotation] },
] as const;

export const nodeKeyKnown: Rule = {
  id: 'node-key-known',
  summary: "Spell Longhorn's labels and annotations of a Kubernetes Node as Longhorn reads them.",
  why: 'Longhorn looks for four keys, two among the labels and two among the annotations, and passes over any other.',
  consequence: 'ignored',
  types: ['/Node'],
  evidence: 'longhorn-manager v1.12.1 types/types.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/create-default-disks: config }
  annotations: { node.longhorn.io/disable-v2-data-engine: "true" }
`,
        findings: [
          {
            path: '/metadata/labels/node.longhorn.io~1create-default-disks',
            message: 'Longhorn does not read "node.longhorn.io/create-default-disks" as a label.',
            hint: 'Did you mean the label "node.longhorn.io/create-default-disk"?',
          },
          {
            path: '/metadata/annotations/node.longhorn.io~1disable-v2-data-engine',
            message: 'Longhorn does not read "node.longhorn.io/disable-v2-data-engine" as an annotation.',
            hint: 'Did you mean the label "node.longhorn.io/disable-v2-data-engine"?',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Node
metadata:
  name: worker-1
  labels: { node.longhorn.io/disable-v2-data-engine: "true", node.longhorn.io/rack: "1" }
`,
    ],
  },
  *check({ object }) {
    for (const { map, one, keys } of places) {
      for (const key of Object.keys(mapOf(object.metadata?.[map]))) {
        const right = keys.some((known) => known === key) ? undefined : meant(key);
        if (right === undefined) continue;
        yield {
          path: at('metadata', map, key),
          message: `Longhorn does not read ${JSON.stringify(key)} as ${one}.`,
          hint: `Did you mean the ${right}?`,
        };
      }
    }
  },
};

/** The key that one of Longhorn's domains is likely to mean, and what it is; other keys there may be the user's own. */
function meant(key: string): string | undefined {
  const [domain, name = ''] = key.split('/');
  if (domain !== 'node.longhorn.io' && domain !== 'longhorn.io') return undefined;
  const known = places.flatMap(({ keys }) => keys.map((right) => right.split('/')[1]!));
  const likely = nearest(name, known);
  const place = places.find(({ keys }) => keys.some((right) => right.endsWith(`/${likely}`)));
  return place === undefined ? undefined : `${place.map.slice(0, -1)} "node.longhorn.io/${likely}"`;
}
