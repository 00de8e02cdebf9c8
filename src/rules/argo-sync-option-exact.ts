import { listOf, mapOf } from '../manifest/json-view';
import { argoOptions, optionsOf } from '../objects/protection';
import { meantSyncOption } from '../objects/sync-options';
import { applicationSpec, applicationTypes, deliveredTypes } from '../view/delivery';
import { at, type Rule } from './rule';

export const argoSyncOptionExact: Rule = {
  id: 'argo-sync-option-exact',
  summary: 'Write the sync options of Argo CD to the letter.',
  why: 'Argo CD compares whole texts, capitals included, and passes over what it does not know: an object with "Prune=False" is deleted when it leaves Git.',
  consequence: 'ignored',
  types: [...new Set([...deliveredTypes, ...applicationTypes])],
  about: ['/metadata/annotations', '/spec/syncPolicy', '/spec/template/spec/syncPolicy'],
  evidence:
    'argo-cd v3.5.1 gitops-engine/pkg/sync/resource/annotations.go, pkg/sync/common/types.go, controller/sync.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Namespace
metadata:
  name: longhorn-system
  annotations: { argocd.argoproj.io/sync-options: "ServerSideApply=true, Prune=False" }
`,
        findings: [
          {
            path: '/metadata/annotations/argocd.argoproj.io~1sync-options',
            message: 'Argo CD has no sync option "Prune=False".',
            hint: 'Write "Prune=false".',
          },
        ],
      },
      {
        yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: apps, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.com/apps", path: apps, targetRevision: main }
  destination: { name: in-cluster, namespace: apps }
  syncPolicy: { syncOptions: ["CreateNamespace=true,ServerSideApply=true", Serversideapply=true] }
`,
        findings: [
          {
            path: '/spec/syncPolicy/syncOptions/0',
            message: 'Argo CD has no sync option "CreateNamespace=true,ServerSideApply=true".',
            hint: 'Make each option an item of the list.',
          },
          {
            path: '/spec/syncPolicy/syncOptions/1',
            message: 'Argo CD has no sync option "Serversideapply=true".',
            hint: 'Write "ServerSideApply=true".',
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
  annotations: { argocd.argoproj.io/sync-options: "ServerSideApply=true, Prune=false" }
`,
    ],
  },
  *check(resource) {
    const annotations = mapOf(resource.object.metadata?.annotations);
    for (const option of optionsOf(annotations)) {
      const meant = meantSyncOption(option, 'object');
      if (meant !== undefined) yield unknown(at('metadata', 'annotations', argoOptions), option, `Write "${meant}".`);
    }
    if (!(applicationTypes as readonly string[]).includes(resource.type)) return;
    const { pointer, spec } = applicationSpec(resource);
    for (const [index, option] of listOf(mapOf(spec['syncPolicy'])['syncOptions']).entries()) {
      if (typeof option !== 'string') continue;
      const meant = meantSyncOption(option, 'application');
      const path = `${pointer}${at('syncPolicy', 'syncOptions', index)}`;
      if (option.includes(',')) yield unknown(path, option, 'Make each option an item of the list.');
      else if (meant !== undefined) yield unknown(path, option, `Write "${meant}".`);
    }
  },
};

function unknown(path: string, option: string, hint: string) {
  return { path, message: `Argo CD has no sync option ${JSON.stringify(option)}.`, hint };
}
