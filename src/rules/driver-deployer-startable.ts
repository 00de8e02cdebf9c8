import { listOf, mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

const preset = 'CSI_POD_ANTI_AFFINITY_PRESET';
const presets = ['soft', 'hard'];
const count = /^CSI_(?:ATTACHER|PROVISIONER|RESIZER|SNAPSHOTTER)_REPLICA_COUNT$/;

export const driverDeployerStartable: Rule = {
  id: 'driver-deployer-startable',
  summary: 'Give the driver deployer numbers of pods, and soft or hard.',
  why: 'It ends with an error otherwise, and Longhorn has no CSI driver: no claim gets a volume.',
  consequence: 'risk',
  types: ['apps/Deployment'],
  evidence:
    'longhorn-manager v1.12.1 app/driver.go (flags of type int that environment variables fill, deployDriver), csi/deployment.go; longhorn v1.12.1 chart/templates/deployment-driver.yaml',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: apps/v1
kind: Deployment
metadata: { name: longhorn-driver-deployer, namespace: longhorn-system }
spec:
  selector: { matchLabels: { app: longhorn-driver-deployer } }
  template:
    metadata: { labels: { app: longhorn-driver-deployer } }
    spec:
      containers:
        - name: longhorn-driver-deployer
          image: longhornio/longhorn-manager:v1.12.1
          env:
            - { name: CSI_ATTACHER_REPLICA_COUNT, value: two }
            - { name: CSI_RESIZER_REPLICA_COUNT, value: "-1" }
            - { name: CSI_POD_ANTI_AFFINITY_PRESET, value: required }
`,
        findings: [
          {
            path: '/spec/template/spec/containers/0/env/0/value',
            message: 'CSI_ATTACHER_REPLICA_COUNT is "two", which is no number of pods.',
            hint: 'Write a whole number of 1 or more.',
          },
          {
            path: '/spec/template/spec/containers/0/env/1/value',
            message: 'CSI_RESIZER_REPLICA_COUNT is "-1", which is no number of pods.',
            hint: 'Write a whole number of 1 or more.',
          },
          {
            path: '/spec/template/spec/containers/0/env/2/value',
            message: 'CSI_POD_ANTI_AFFINITY_PRESET is "required", which is neither soft nor hard.',
            hint: 'Write soft or hard.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: apps/v1
kind: Deployment
metadata: { name: longhorn-driver-deployer, namespace: longhorn-system }
spec:
  selector: { matchLabels: { app: longhorn-driver-deployer } }
  template:
    metadata: { labels: { app: longhorn-driver-deployer } }
    spec:
      containers:
        - name: longhorn-driver-deployer
          image: longhornio/longhorn-manager:v1.12.1
          env:
            - { name: CSI_ATTACHER_REPLICA_COUNT, value: "2" }
            - { name: CSI_POD_ANTI_AFFINITY_PRESET, value: hard }
`,
    ],
  },
  *check({ object }) {
    if (object.metadata?.name !== 'longhorn-driver-deployer') return;
    const containers = listOf(mapOf(mapOf(mapOf(object['spec'])['template'])['spec'])['containers']);
    for (const [container, { env }] of containers.map(mapOf).entries()) {
      for (const [index, { name, value }] of listOf(env).map(mapOf).entries()) {
        const text = textOf(value);
        const problem = text === '' ? undefined : problemOf(textOf(name), text);
        if (problem === undefined) continue;
        const path = at('spec', 'template', 'spec', 'containers', container, 'env', index, 'value');
        yield {
          path,
          message: `${textOf(name)} is ${JSON.stringify(text)}, which is ${problem.text}.`,
          hint: problem.hint,
        };
      }
    }
  },
};

/** A number may have a prefix, as in Go: 0x3 is three. */
function problemOf(name: string, text: string): { text: string; hint: string } | undefined {
  if (count.test(name) && !/^\+?(?:\d|0[box])[\da-f_]*$/i.test(text))
    return { text: 'no number of pods', hint: 'Write a whole number of 1 or more.' };
  if (name === preset && !presets.includes(text)) return { text: 'neither soft nor hard', hint: 'Write soft or hard.' };
  return undefined;
}
