import { isOlder } from '../longhorn/release-lifetime';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { applicationSources, applicationTypes } from '../view/delivery';
import type { Rule } from './rule';

const value = 'preUpgradeChecker.jobEnabled';

export const argoUpgradeCheckOff: Rule = {
  id: 'argo-upgrade-check-off',
  summary: "Turn off the chart's upgrade check where Argo CD installs it.",
  why: 'Argo CD knows no difference between installation and upgrade: it runs the check before everything else, and on a new cluster the ServiceAccount that the check needs is not there yet, so the first sync fails.',
  consequence: 'advice',
  types: [...applicationTypes],
  evidence:
    'longhorn v1.12.1 chart/templates/preupgrade-job.yaml, chart/values.yaml; argo-cd v3.5.1 gitops-engine/pkg/sync/hook/helm/type.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn, namespace: argocd }
spec:
  project: default
  source: { repoURL: "https://charts.longhorn.io", chart: longhorn, targetRevision: 1.12.1 }
  destination: { name: in-cluster, namespace: longhorn-system }
`,
        findings: [
          {
            path: '/spec/source/helm/valuesObject/preUpgradeChecker/jobEnabled',
            message: 'The upgrade check is on, and keeps Argo CD from installing Longhorn on a new cluster.',
            hint: 'Set preUpgradeChecker.jobEnabled to false.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn, namespace: argocd }
spec:
  project: default
  source:
    repoURL: https://charts.longhorn.io
    chart: longhorn
    targetRevision: 1.12.1
    helm: { valuesObject: { preUpgradeChecker: { jobEnabled: false } } }
  destination: { name: in-cluster, namespace: longhorn-system }
`,
    ],
  },
  *check(application) {
    for (const { pointer, source } of applicationSources(application)) {
      if (source['chart'] !== 'longhorn' || isOlder(textOf(source['targetRevision']))) continue;
      // What stands in other files may be anywhere.
      if (listOf(mapOf(source['helm'])['valueFiles']).length > 0 || isOff(application, source, pointer)) continue;
      yield {
        path: `${pointer}/helm/valuesObject/preUpgradeChecker/jobEnabled`,
        message: 'The upgrade check is on, and keeps Argo CD from installing Longhorn on a new cluster.',
        hint: `Set ${value} to false.`,
      };
    }
  },
};

function isOff(application: Resource, source: JsonObject, pointer: string): boolean {
  const { parameters, values, valuesObject } = mapOf(source['helm']);
  const set = listOf(parameters)
    .map(mapOf)
    .find(({ name }) => name === value);
  if (set !== undefined) return set['value'] !== 'true';
  const written = valuesObject ?? (values === undefined ? undefined : application.inside(`${pointer}/helm/values`));
  const { jobEnabled, upgradeVersionCheck } = mapOf(mapOf(written)['preUpgradeChecker']);
  return (jobEnabled !== undefined && jobEnabled !== true) || upgradeVersionCheck === false;
}
