import { listOf, mapOf } from '../manifest/json-view';
import { podOf } from '../view/pods-view';
import { at, type Rule } from './rule';

const hook = 'helm.sh/hook';

export const uninstallJobLeftOut: Rule = {
  id: 'uninstall-job-left-out',
  summary: 'Keep the Job that uninstalls Longhorn out of manifests.',
  why: "It deletes all volumes with their data. As a hook of Helm's it is run by Argo CD too, since 3.3, when the Application is deleted; without one it runs as soon as it is applied.",
  consequence: 'risk',
  severity: { level: 'warning', because: 'the setting deleting-confirmation-flag stops it as long as it is false' },
  types: ['/Pod', 'batch/Job', 'batch/CronJob'],
  evidence:
    'longhorn v1.12.1 chart/templates/uninstall-job.yaml, longhorn-manager v1.12.1 controller/uninstall_controller.go; argo-cd v3.5.1 controller/hook.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: batch/v1
kind: Job
metadata:
  name: longhorn-uninstall
  namespace: longhorn-system
  annotations: { helm.sh/hook: pre-delete }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - { name: uninstall, image: "longhornio/longhorn-manager:v1.12.1", command: [longhorn-manager, uninstall, --force] }
`,
        findings: [
          {
            path: '/spec/template/spec/containers/0/command',
            message: 'The Job uninstalls Longhorn, and Argo CD runs it when the Application is deleted.',
            hint: 'Remove it; run the uninstallation by hand when it is wanted.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: batch/v1
kind: Job
metadata: { name: longhorn-version, namespace: longhorn-system }
spec:
  template:
    spec:
      restartPolicy: Never
      containers: [{ name: version, image: "longhornio/longhorn-manager:v1.12.1", command: [longhorn-manager, version] }]
`,
    ],
  },
  *check(resource) {
    const pod = podOf(resource);
    if (pod === undefined) return;
    for (const [index, container] of listOf(pod.spec['containers']).entries()) {
      const { args, command } = mapOf(container);
      const words = [...listOf(command), ...listOf(args)];
      if (!words.includes('longhorn-manager') || !words.includes('uninstall')) continue;
      const isHook = hook in mapOf(resource.object.metadata?.annotations);
      const when = isHook ? 'Argo CD runs it when the Application is deleted' : 'runs as soon as it is applied';
      yield {
        path: `${pod.pointer}${at('containers', index, command === undefined ? 'args' : 'command')}`,
        message: `The ${resource.object.kind} uninstalls Longhorn, and ${when}.`,
        hint: 'Remove it; run the uninstallation by hand when it is wanted.',
      };
    }
  },
};
