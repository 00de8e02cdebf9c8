import { mapOf } from '../manifest/json-view';
import { deliveredTypes } from '../view/delivery';
import { at, type Rule } from './rule';

const annotation = 'argocd.argoproj.io/sync-wave';

export const argoSyncWaveNumber: Rule = {
  id: 'argo-sync-wave-number',
  summary: 'Write the sync wave of Argo CD as a whole number.',
  why: 'Argo CD reads everything else as wave 0, and applies the object before or beside what it needs.',
  consequence: 'ignored',
  types: deliveredTypes,
  about: ['/metadata/annotations'],
  evidence: 'argo-cd v3.5.1 gitops-engine/pkg/sync/syncwaves/waves.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata:
  name: default-data-path
  namespace: longhorn-system
  annotations: { argocd.argoproj.io/sync-wave: "1.5" }
value: /data
`,
        findings: [
          {
            path: '/metadata/annotations/argocd.argoproj.io~1sync-wave',
            message: 'The sync wave "1.5" is no whole number, and counts as 0.',
            hint: 'Write a whole number such as "1" or "-1".',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata:
  name: default-data-path
  namespace: longhorn-system
  annotations: { argocd.argoproj.io/sync-wave: "-1" }
value: /data
`,
    ],
  },
  *check({ object }) {
    const annotations = mapOf(object.metadata?.annotations);
    const wave = annotations[annotation];
    // A hook's weight of Helm's takes its place.
    if (typeof wave !== 'string' || /^[+-]?\d+$/.test(wave) || 'helm.sh/hook-weight' in annotations) return;
    yield {
      path: at('metadata', 'annotations', annotation),
      message: `The sync wave ${JSON.stringify(wave)} is no whole number, and counts as 0.`,
      hint: 'Write a whole number such as "1" or "-1".',
    };
  },
};
