import { mapOf } from '../manifest/json-view';
import { deliveredTypes } from '../view/delivery';
import { at, type Rule } from './rule';

const group = 'kustomize.toolkit.fluxcd.io';

/** What each of them is compared with, whatever its capitals. */
const values: Readonly<Record<string, readonly string[]>> = {
  force: ['enabled', 'disabled'],
  prune: ['disabled', 'enabled'],
  reconcile: ['disabled', 'enabled'],
  ssa: ['Override', 'Merge', 'IfNotPresent', 'Ignore'],
};

export const fluxAnnotationExact: Rule = {
  id: 'flux-annotation-exact',
  summary: 'Give the annotations of Flux the values that it compares them with.',
  why: 'Flux passes over everything else without a word: an object with prune "false" is deleted when it leaves Git.',
  consequence: 'ignored',
  types: deliveredTypes,
  about: ['/metadata/annotations', '/metadata/labels'],
  evidence:
    'fluxcd/kustomize-controller v1.9.4 docs/spec/v1/kustomizations.md, fluxcd/pkg ssa/utils/meta.go AnyInMetadata',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Namespace
metadata:
  name: longhorn-system
  annotations: { kustomize.toolkit.fluxcd.io/prune: "false" }
`,
        findings: [
          {
            path: '/metadata/annotations/kustomize.toolkit.fluxcd.io~1prune',
            message: 'Flux knows no "false" for "kustomize.toolkit.fluxcd.io/prune".',
            hint: 'Write disabled or enabled.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Namespace
metadata:
  name: longhorn-system
  labels: { kustomize.toolkit.fluxcd.io/prune: disabled }
`,
    ],
  },
  *check({ object }) {
    for (const field of ['annotations', 'labels'] as const) {
      const given = mapOf(object.metadata?.[field]);
      for (const [name, known] of Object.entries(values)) {
        const key = `${group}/${name}`;
        const value = given[key];
        if (typeof value !== 'string' || known.some((one) => one.toLowerCase() === value.toLowerCase())) continue;
        yield {
          path: at('metadata', field, key),
          message: `Flux knows no ${JSON.stringify(value)} for "${key}".`,
          hint: `Write ${known.slice(0, -1).join(', ')} or ${known.at(-1)}.`,
        };
      }
    }
  },
};
