import { shownName } from '../kubernetes/kubernetes-object';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { argoOptions, argoSafe, fluxPrune, optionsOf } from '../objects/protection';
import { claimsIn, originOf } from '../view/claims-view';
import { applicationSpec, applicationTypes, deliveredBy, kustomizationType } from '../view/delivery';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule, type RuleContext } from './rule';
import { usualNamespace } from '../longhorn/names';

export const prunedDataGuarded: Rule = {
  id: 'pruned-data-guarded',
  summary: 'Guard what holds data against pruning.',
  why: 'Argo CD and Flux delete what is no longer in Git, and what was moved by mistake: with a Volume, a claim, a namespace or a definition of kinds its data goes. Argo CD reads the guard from the cluster, so it has to be there before the object leaves Git.',
  consequence: 'advice',
  types: [...applicationTypes, kustomizationType],
  evidence:
    'argo-cd v3.5.1 gitops-engine/pkg/sync/sync_context.go pruneObject; fluxcd/kustomize-controller v1.9.4 docs/spec/v1/kustomizations.md',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: volumes, namespace: flux-system }
spec:
  interval: 10m
  path: ./
  prune: true
  sourceRef: { kind: GitRepository, name: volumes }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: data, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/prune',
            message: 'Flux deletes Volume "data" as soon as it is gone from Git.',
            hint: 'Annotate it with kustomize.toolkit.fluxcd.io/prune: disabled.',
          },
        ],
      },
      {
        yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: volumes, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.com/volumes", path: ., targetRevision: main }
  destination: { name: in-cluster, namespace: apps }
  syncPolicy: { automated: { prune: true } }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data, namespace: apps }
spec:
  accessModes: [ReadWriteOnce]
  storageClassName: longhorn
  resources: { requests: { storage: 10Gi } }
`,
        findings: [
          {
            path: '/spec/syncPolicy/automated/prune',
            message: 'Argo CD deletes PersistentVolumeClaim "data" as soon as it is gone from Git.',
            hint: 'Annotate it with argocd.argoproj.io/sync-options: Prune=false.',
          },
        ],
      },
      {
        yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.com/longhorn", path: ., targetRevision: main }
  destination: { name: in-cluster, namespace: storage }
  syncPolicy: { automated: { prune: true } }
---
apiVersion: v1
kind: Namespace
metadata: { name: storage }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: longhorn-manager, namespace: storage }
spec:
  selector: { matchLabels: { app: longhorn-manager } }
  template:
    metadata: { labels: { app: longhorn-manager } }
    spec: { containers: [{ name: longhorn-manager, image: "longhornio/longhorn-manager:v1.12.1" }] }
`,
        findings: [
          {
            path: '/spec/syncPolicy/automated/prune',
            message: 'Argo CD deletes Namespace "storage" as soon as it is gone from Git.',
            hint: 'Annotate it with argocd.argoproj.io/sync-options: Prune=false.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: volumes, namespace: flux-system }
spec:
  interval: 10m
  path: ./
  prune: true
  sourceRef: { kind: GitRepository, name: volumes }
---
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
  *check(resource, context) {
    const isFlux = resource.type === kustomizationType;
    const path = isFlux ? fluxPath(resource) : argoPath(resource);
    if (path === undefined) return;
    const open = deliveredBy(resource, context.resources).filter(
      (one) => holdsData(one, context) && !isGuarded(one, isFlux),
    );
    const [first] = open;
    if (first === undefined) return;
    const others = open.length === 1 ? '' : ` and ${open.length - 1} more`;
    const name = `${first.object.kind} ${shownName(first.object)}${others}`;
    yield {
      path,
      message: `${isFlux ? 'Flux' : 'Argo CD'} deletes ${name} as soon as it is gone from Git.`,
      hint: isFlux ? `Annotate it with ${fluxPrune}: disabled.` : `Annotate it with ${argoOptions}: Prune=false.`,
      related: [{ resource: first, path: at('metadata', 'name'), message: 'This has no guard.' }],
    };
  },
};

function fluxPath({ object }: Resource): string | undefined {
  return mapOf(object['spec'])['prune'] === true ? at('spec', 'prune') : undefined;
}

/** Where an Application says that it prunes by itself, and nothing else in it keeps it from that. */
function argoPath(application: Resource): string | undefined {
  const { pointer, spec } = applicationSpec(application);
  const { automated, syncOptions } = mapOf(spec['syncPolicy']);
  const isSafe = argoSafe.some((value) => listOf(syncOptions).includes(`Prune=${value}`));
  const prunes = mapOf(automated)['prune'] === true && mapOf(automated)['enabled'] !== false;
  return prunes && !isSafe ? `${pointer}${at('syncPolicy', 'automated', 'prune')}` : undefined;
}

/** Whether the data goes with the object. */
function holdsData(resource: Resource, { longhorn, resources }: RuleContext): boolean {
  const { object, type } = resource;
  const name = textOf(object.metadata?.name);
  if (type === 'longhorn.io/Volume') return true;
  if (type === '/Namespace')
    return name === (longhorn.once(longhornNamespace, () => longhornNamespace(resources)) ?? usualNamespace);
  if (type === 'apiextensions.k8s.io/CustomResourceDefinition') return name.endsWith('.longhorn.io');
  if (type !== '/PersistentVolumeClaim') return false;
  return claimsIn(resource).some((claim) => {
    const { isLonghorn, isNew, view } = originOf(claim, { longhorn, resources });
    return isLonghorn && isNew && view?.resource.object['reclaimPolicy'] !== 'Retain';
  });
}

function isGuarded({ object }: Resource, isFlux: boolean): boolean {
  const { annotations, labels } = object.metadata ?? {};
  if (isFlux) return [annotations, labels].some((map) => textOf(mapOf(map)[fluxPrune]).toLowerCase() === 'disabled');
  const options = optionsOf(mapOf(annotations));
  return argoSafe.some((value) => options.includes(`Prune=${value}`));
}
