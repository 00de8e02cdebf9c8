import { mapOf } from '../manifest/json-view';
import { canPatchDisk, filledInDiskFields } from '../objects/node-disk';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const diskNameAddressable: Rule = {
  id: 'disk-name-addressable',
  summary: 'Give disks names without "/", "~", quotes and backslashes.',
  why: "Longhorn's webhook writes tags, type and driver with a patch that looks for the disk elsewhere, and the API server refuses the whole Node.",
  consequence: 'refused',
  by: 'kubernetes',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/node/mutator.go; recorded answers of its webhooks',
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
  disks:
    mnt/ssd: { path: /mnt/ssd, diskType: filesystem, allowScheduling: true, tags: [ssd] }
`,
        findings: [
          {
            path: '/spec/disks/mnt~1ssd',
            message:
              'Longhorn\'s webhook cannot write tags of disk "mnt/ssd", whose name means another place in a JSON patch.',
            hint: 'Give the disk a name of letters, digits, "-", "_" and ".".',
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
    mnt-ssd: { path: /mnt/ssd, allowScheduling: true, tags: [ssd] }
`,
    ],
  },
  *check(resource) {
    const disks = mapOf(mapOf(resource.object['spec'])['disks']);
    for (const disk of disksOf(resource)) {
      const fields = filledInDiskFields(disk.fields);
      if (fields.length === 0 || canPatchDisk(disk.name, disks)) continue;
      yield {
        path: at('spec', 'disks', disk.name),
        message: `Longhorn's webhook cannot write ${fields.join(', ')} of disk ${shownDisk(disk)}, whose name means another place in a JSON patch.`,
        hint: 'Give the disk a name of letters, digits, "-", "_" and ".".',
      };
    }
  },
};
