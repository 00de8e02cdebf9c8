import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { deliveredBy, kustomizationType } from '../view/delivery';
import { at, type Rule } from './rule';

const annotation = 'kustomize.toolkit.fluxcd.io/force';
const dataTypes = ['/PersistentVolumeClaim', 'longhorn.io/Volume'];

export const fluxForceData: Rule = {
  id: 'flux-force-data',
  summary: 'Let Flux change claims and volumes without force.',
  why: 'With it Flux deletes an object with a change that cannot be applied, to make it anew: its data goes with it, unless the class retains volumes.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'nothing happens before somebody changes what cannot be changed' },
  types: [...dataTypes, kustomizationType],
  about: ['/metadata/annotations', '/metadata/labels', '/spec/force'],
  evidence: 'fluxcd/kustomize-controller v1.9.4 docs/spec/v1/kustomizations.md, fluxcd/pkg ssa/manager_apply.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata:
  name: data
  namespace: longhorn-system
  annotations: { kustomize.toolkit.fluxcd.io/force: enabled }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/metadata/annotations/kustomize.toolkit.fluxcd.io~1force',
            message: 'With force Flux deletes Volume "data" when a change cannot be applied.',
            hint: 'Remove it; make what cannot be changed under a new name.',
          },
        ],
      },
      {
        yaml: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: volumes, namespace: flux-system }
spec: { interval: 10m, path: ./, prune: false, force: true, sourceRef: { kind: GitRepository, name: volumes } }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/force',
            message: 'With force Flux deletes Volume "data" when a change cannot be applied.',
            hint: 'Remove it; make what cannot be changed under a new name.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata:
  name: data
  namespace: longhorn-system
  annotations: { kustomize.toolkit.fluxcd.io/prune: disabled }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check(resource, { resources }) {
    const hint = 'Remove it; make what cannot be changed under a new name.';
    if (resource.type === kustomizationType) {
      if (mapOf(resource.object['spec'])['force'] !== true) return;
      const data = deliveredBy(resource, resources).find(({ type }) => dataTypes.includes(type));
      if (data !== undefined) yield { path: at('spec', 'force'), message: messageOf(data), hint };
      return;
    }
    for (const field of ['annotations', 'labels'] as const) {
      const value = mapOf(resource.object.metadata?.[field])[annotation];
      if (typeof value !== 'string' || value.toLowerCase() !== 'enabled') continue;
      yield { path: at('metadata', field, annotation), message: messageOf(resource), hint };
    }
  },
};

function messageOf({ object }: Resource): string {
  const name = shownName(object);
  return `With force Flux deletes ${object.kind} ${name} when a change cannot be applied.`;
}
