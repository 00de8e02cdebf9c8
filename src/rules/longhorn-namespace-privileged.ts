import { mapOf } from '../manifest/json-view';
import { longhornNamespace } from '../view/longhorn-namespace';
import { at, type Rule } from './rule';
import { usualNamespace } from '../longhorn/names';

const label = 'pod-security.kubernetes.io/enforce';

export const longhornNamespacePrivileged: Rule = {
  id: 'longhorn-namespace-privileged',
  summary: "Let pods in Longhorn's namespace be privileged.",
  why: 'The manager, the instance managers and the CSI plugin are privileged and use paths of the host: with a stricter level none of their pods is made.',
  consequence: 'risk',
  types: ['/Namespace'],
  evidence:
    'longhorn v1.12.1 chart/templates/daemonset-sa.yaml; kubernetes v1.36.3 pod-security-admission api/constants.go, policy/check_privileged.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Namespace
metadata:
  name: longhorn-system
  labels: { pod-security.kubernetes.io/enforce: restricted }
`,
        findings: [
          {
            path: '/metadata/labels/pod-security.kubernetes.io~1enforce',
            message: 'With the level "restricted" no pod of Longhorn\'s manager is made.',
            hint: 'Write privileged.',
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
  labels: { pod-security.kubernetes.io/enforce: privileged, pod-security.kubernetes.io/warn: restricted }
`,
    ],
  },
  *check({ object }, { resources }) {
    const { labels, name } = object.metadata ?? {};
    const level = mapOf(labels)[label];
    if (name !== (longhornNamespace(resources) ?? usualNamespace)) return;
    if (level !== 'baseline' && level !== 'restricted') return;
    yield {
      path: at('metadata', 'labels', label),
      message: `With the level "${level}" no pod of Longhorn's manager is made.`,
      hint: 'Write privileged.',
    };
  },
};
