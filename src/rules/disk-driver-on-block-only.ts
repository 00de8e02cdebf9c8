import { textOf } from '../manifest/json-view';
import { disksOf, shownDisk } from '../view/nodes-view';
import { at, type Rule } from './rule';

export const diskDriverOnBlockOnly: Rule = {
  id: 'disk-driver-on-block-only',
  summary: 'Give a driver to block disks only.',
  why: "Longhorn's webhook refuses a Node with a driver on a disk of any other type; without diskType a disk is a filesystem disk.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Node'],
  about: ['/spec/disks'],
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
  disks:
    ssd: { path: /mnt/ssd, diskDriver: auto, allowScheduling: true }
`,
        findings: [
          {
            path: '/spec/disks/ssd/diskDriver',
            message: 'Disk "ssd" has the driver "auto", and is no block disk.',
            hint: 'Remove the driver, or set diskType to block.',
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
    ssd: { path: /mnt/ssd, diskDriver: "", allowScheduling: true }
`,
    ],
  },
  *check(resource) {
    for (const disk of disksOf(resource)) {
      const driver = textOf(disk.fields['diskDriver']);
      if (driver === '' || disk.type === 'block') continue;
      yield {
        path: at('spec', 'disks', disk.name, 'diskDriver'),
        message: `Disk ${shownDisk(disk)} has the driver ${JSON.stringify(driver)}, and is no block disk.`,
        hint: 'Remove the driver, or set diskType to block.',
      };
    }
  },
};
