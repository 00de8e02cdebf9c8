import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { ResourceSet } from '../manifest/resource-set';
import { at, type Rule } from './rule';

export const settingRegistrySecret: Rule = {
  id: 'setting-registry-secret',
  summary: 'Give the pull secret to the DaemonSet longhorn-manager, and not to the setting registry-secret.',
  why: 'At every start a manager overwrites the setting with the first pull secret of its DaemonSet, or with nothing.',
  consequence: 'ignored',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 app/daemon.go updateRegistrySecretName',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: registry-secret, namespace: longhorn-system }
value: registry-credentials
`,
        findings: [
          {
            path: '/value',
            message:
              'Longhorn overwrites "registry-credentials" with the first pull secret of the DaemonSet longhorn-manager.',
            hint: 'Set the chart value privateRegistry.registrySecret, or imagePullSecrets of the DaemonSet.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: registry-secret, namespace: longhorn-system }
value: ""
`,
    ],
  },
  *check({ object }, { resources }) {
    const value = textOf(object['value']);
    if (object.metadata?.name !== 'registry-secret' || value === '' || value === pullSecret(resources)) return;
    const name = JSON.stringify(value);
    const message = `Longhorn overwrites ${name} with the first pull secret of the DaemonSet longhorn-manager.`;
    yield {
      path: at('value'),
      message,
      hint: 'Set the chart value privateRegistry.registrySecret, or imagePullSecrets of the DaemonSet.',
    };
  },
};

function pullSecret(resources: ResourceSet): string {
  const spec = mapOf(resources.find('apps/DaemonSet', 'longhorn-manager')?.object['spec']);
  const pod = mapOf(mapOf(spec['template'])['spec']);
  return textOf(mapOf(listOf(pod['imagePullSecrets'])[0])['name']);
}
