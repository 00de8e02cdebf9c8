import { shownName } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const evictionWithoutScheduling: Rule = {
  id: 'eviction-without-scheduling',
  summary: 'Turn scheduling off where replicas are to be evicted.',
  why: "Longhorn's webhook refuses every change that leaves both on, and a Node that was created like that can never be changed again.",
  consequence: 'risk',
  types: ['longhorn.io/Node'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  evictionRequested: true
`,
        findings: [
          {
            path: '/spec/evictionRequested',
            message:
              'Node "worker-1" is to be evicted while it allows scheduling, which Longhorn refuses in every change.',
            hint: 'Set allowScheduling to false, or evictionRequested.',
          },
        ],
      },
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: worker-1, namespace: longhorn-system }
spec:
  name: worker-1
  allowScheduling: true
  disks:
    ssd: { path: /mnt/ssd, allowScheduling: true, evictionRequested: true }
`,
        findings: [
          {
            path: '/spec/disks/ssd/evictionRequested',
            message: 'Disk "ssd" is to be evicted while it allows scheduling, which Longhorn refuses in every change.',
            hint: 'Set allowScheduling to false, or evictionRequested.',
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
    ssd: { path: /mnt/ssd, allowScheduling: false, evictionRequested: true }
`,
    ],
  },
  *check(resource) {
    const { object } = resource;
    const places = [
      { what: 'Node', name: shownName(object), fields: mapOf(object['spec']), pointer: at('spec') },
      ...disksOf(resource).map((disk) => ({
        what: 'Disk',
        name: shownDisk(disk),
        fields: disk.fields,
        pointer: disk.pointer,
      })),
    ];
    for (const { fields, name, pointer, what } of places) {
      if (fields['allowScheduling'] !== true || fields['evictionRequested'] !== true) continue;
      yield {
        path: `${pointer}/evictionRequested`,
        message: `${what} ${name} is to be evicted while it allows scheduling, which Longhorn refuses in every change.`,
        hint: 'Set allowScheduling to false, or evictionRequested.',
      };
    }
  },
};
