import { conflictProblems } from '../view/class-problems';
import type { Rule } from './rule';

export const classUnmapOnV1: Rule = {
  id: 'class-unmap-on-v1',
  summary: 'Use unmapMarkSnapChainRemoved with the data engine v1 only.',
  why: "Longhorn's webhook turns it off for volumes of the data engine v2 without a word.",
  consequence: 'ignored',
  types: ['storage.k8s.io/StorageClass'],
  about: ['/parameters/unmapMarkSnapChainRemoved'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/volume/mutator.go; recorded answers of its webhooks on volumes',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  dataEngine: v2
  unmapMarkSnapChainRemoved: enabled
`,
        findings: [
          {
            path: '/parameters/unmapMarkSnapChainRemoved',
            message:
              'The v2 data engine has no unmapMarkSnapChainRemoved; Longhorn sets it to "disabled" without a word.',
            hint: 'Leave unmapMarkSnapChainRemoved out, or use the data engine v1.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  unmapMarkSnapChainRemoved: enabled
`,
    ],
  },
  check(resource, context) {
    return conflictProblems(resource, context, 'class-unmap-on-v1');
  },
};
