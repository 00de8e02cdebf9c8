import { sourceParameters, sourceTypeOf } from '../view/backing-image-view';
import { at, type Rule } from './rule';

export const backingImageExportType: Rule = {
  id: 'backing-image-export-type',
  summary: 'Export a BackingImage as raw or qcow2.',
  why: "Longhorn's webhook refuses any other export-type.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/BackingImage'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/backingimage/validator.go; recorded answers of its webhooks',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source, export-type: vmdk } }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
        findings: [
          {
            path: '/spec/sourceParameters/export-type',
            message: '"vmdk" is no export-type.',
            hint: 'Write raw or qcow2.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: BackingImage
metadata: { name: ubuntu, namespace: longhorn-system }
spec: { sourceType: export-from-volume, sourceParameters: { volume-name: source, export-type: qcow2 } }
---
apiVersion: longhorn.io/v1beta2
kind: Volume
metadata: { name: source, namespace: longhorn-system }
spec: { size: "10737418240", numberOfReplicas: 3, dataEngine: v1, frontend: blockdev }
`,
    ],
  },
  *check(resource) {
    if (sourceTypeOf(resource) !== 'export-from-volume') return;
    const { 'export-type': type = '' } = sourceParameters(resource);
    if (['raw', 'qcow2', ''].includes(type)) return;
    yield {
      path: at('spec', 'sourceParameters', 'export-type'),
      message: `${JSON.stringify(type)} is no export-type.`,
      hint: 'Write raw or qcow2.',
    };
  },
};
