import { listOf, mapOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import { applicationSpec, applicationTypes } from '../view/delivery';
import { at, type Rule } from './rule';

export const argoSettingsApplied: Rule = {
  id: 'argo-settings-applied',
  summary: "Let Argo CD apply the values of Longhorn's settings.",
  why: 'With RespectIgnoreDifferences Argo CD copies what it ignores from the cluster before each sync. Longhorn makes every Setting itself, so a value in Git is not applied, while the Application is shown as synced.',
  consequence: 'ignored',
  types: [...applicationTypes],
  evidence:
    'argo-cd v3.5.1 controller/sync.go normalizeTargetResources; longhorn-manager v1.12.1 datastore/longhorn.go createNonExistingSettingCRsWithDefaultSetting',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn-settings, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.com/storage", path: settings, targetRevision: main }
  destination: { name: in-cluster, namespace: longhorn-system }
  ignoreDifferences:
    - { group: longhorn.io, kind: Setting, jsonPointers: [/status, /value] }
  syncPolicy: { syncOptions: [RespectIgnoreDifferences=true] }
`,
        findings: [
          {
            path: '/spec/ignoreDifferences/0',
            message:
              'The values of Settings are ignored here, and with "RespectIgnoreDifferences=true" no change of them is applied.',
            hint: 'Ignore no more than /status, and write values as Longhorn stores them.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn-settings, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://git.example.com/storage", path: settings, targetRevision: main }
  destination: { name: in-cluster, namespace: longhorn-system }
  ignoreDifferences:
    - { group: longhorn.io, kind: Setting, jsonPointers: [/status] }
  syncPolicy: { syncOptions: [RespectIgnoreDifferences=true] }
`,
    ],
  },
  *check(resource) {
    const { pointer, spec } = applicationSpec(resource);
    if (!listOf(mapOf(spec['syncPolicy'])['syncOptions']).includes('RespectIgnoreDifferences=true')) return;
    for (const [index, entry] of listOf(spec['ignoreDifferences']).entries()) {
      if (!ignoresValues(entry)) continue;
      yield {
        path: `${pointer}${at('ignoreDifferences', index)}`,
        message:
          'The values of Settings are ignored here, and with "RespectIgnoreDifferences=true" no change of them is applied.',
        hint: 'Ignore no more than /status, and write values as Longhorn stores them.',
      };
    }
  },
};

function ignoresValues(entry: Json): boolean {
  const { group, jqPathExpressions, jsonPointers, kind } = mapOf(entry);
  if (group !== 'longhorn.io' || kind !== 'Setting') return false;
  return listOf(jsonPointers).includes('/value') || listOf(jqPathExpressions).includes('.value');
}
