import { mapOf } from '../manifest/json-view';
import { settingsConfigMap } from '../longhorn/names';
import { classOf } from '../view/storage-classes-view';
import { at, type Rule } from './rule';

export const classNameNotTaken: Rule = {
  id: 'class-name-not-taken',
  summary: 'Leave the name of the class that Longhorn makes itself.',
  why: 'Longhorn deletes a class "longhorn" that it did not make and puts its own in its place; the next synchronisation is refused, since parameters cannot be changed.',
  consequence: 'ignored',
  severity: { level: 'error', because: 'a synchronisation that changes parameters is refused, and stays so' },
  types: ['storage.k8s.io/StorageClass'],
  evidence:
    'longhorn-manager v1.12.1 controller/kubernetes_configmap_controller.go needToUpdateStorageClass, reconcile',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-storageclass, namespace: longhorn-system }
data:
  storageclass.yaml: |
    kind: StorageClass
    apiVersion: storage.k8s.io/v1
    metadata: { name: longhorn }
    provisioner: driver.longhorn.io
    allowVolumeExpansion: true
    parameters: { numberOfReplicas: "3" }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: longhorn }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
`,
        findings: [
          {
            path: '/metadata/name',
            message:
              'Longhorn makes the class "longhorn" itself, from ConfigMap longhorn-storageclass, and deletes one that it did not make.',
            hint: "Say it in the chart's values under persistence, turn off persistence.createStorageClass, or give this class another name.",
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: ConfigMap
metadata: { name: longhorn-storageclass, namespace: longhorn-system }
data:
  storageclass.yaml: |
    kind: StorageClass
    apiVersion: storage.k8s.io/v1
    metadata: { name: longhorn }
    provisioner: driver.longhorn.io
    allowVolumeExpansion: true
    parameters: { numberOfReplicas: "3" }
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: longhorn-two }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters:
  numberOfReplicas: "2"
`,
    ],
  },
  *check(resource, { longhorn, release, resources }) {
    const view = classOf(resource, longhorn);
    if (view === undefined || view.isChartMade || view.name !== 'longhorn') return;
    const path = at('metadata', 'name');
    const made = longhorn.storageClasses.find(({ isChartMade, name }) => isChartMade && name === 'longhorn');
    if (made !== undefined) {
      const message =
        'Longhorn makes the class "longhorn" itself, from ConfigMap longhorn-storageclass, and deletes one that it did not make.';
      const canLeaveOut = Object.hasOwn(mapOf(release.chart.defaults['persistence']), 'createStorageClass');
      const off = canLeaveOut ? ', turn off persistence.createStorageClass' : '';
      const hint = `Say it in the chart's values under persistence${off}, or give this class another name.`;
      yield { path, message, hint, related: [{ resource: made.resource, path: '', message: 'It is made from this.' }] };
    } else if (!resources.isComplete && resources.find('/ConfigMap', settingsConfigMap.name) === undefined) {
      yield {
        path,
        unknown: 'other-files',
        message: "Whether Longhorn makes this class itself depends on its chart's values.",
      };
    }
  },
};
