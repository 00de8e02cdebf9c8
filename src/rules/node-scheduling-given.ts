import { shownName } from '../kubernetes/kubernetes-object';
import { isSet, mapOf } from '../manifest/json-view';
import { isKnownToExist } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const nodeSchedulingGiven: Rule = {
  id: 'node-scheduling-given',
  summary: 'Say whether replicas may be placed on a node.',
  why: 'A Node that comes out of a manifest without allowScheduling takes no replica; one that Longhorn made before has it on.',
  consequence: 'ignored',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence:
    'longhorn-manager v1.12.1 scheduler/replica_scheduler.go ListSchedulableNodes, app/daemon.go initDaemonNode',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/allowScheduling',
            message:
              'Node "worker-1" does not say allowScheduling: where this manifest creates it, no replica is placed on it.',
            hint: 'Add allowScheduling: true to the spec, or false if that is meant.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true }
`,
    ],
  },
  *check(resource) {
    const { object } = resource;
    const { allowScheduling, disks, evictionRequested } = mapOf(object['spec']);
    const hasDisks = Object.keys(mapOf(disks)).length > 0;
    if (!hasDisks || isKnownToExist(resource) || isSet(allowScheduling) || evictionRequested === true) return;
    const name = shownName(object);
    yield {
      path: at('spec', 'allowScheduling'),
      message: `Node ${name} does not say allowScheduling: where this manifest creates it, no replica is placed on it.`,
      hint: 'Add allowScheduling: true to the spec, or false if that is meant.',
    };
  },
};
