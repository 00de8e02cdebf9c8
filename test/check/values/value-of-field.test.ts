import { check } from '../../../src/check/check';
import { valueOfField } from '../../../src/check/values/value-of-field';
import { releaseFor } from '../../../src/longhorn/release';
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';

const release = releaseFor('1.12.1');
const object = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { name } }) as KubernetesObject;

it.each([
  [
    'ConfigMap',
    'longhorn-default-setting',
    '/data/default-setting.yaml/default-data-path',
    '/defaultSettings/defaultDataPath',
  ],
  [
    'ConfigMap',
    'longhorn-default-resource',
    '/data/default-resource.yaml/backup-target',
    '/defaultBackupStore/backupTarget',
  ],
  [
    'ConfigMap',
    'longhorn-storageclass',
    '/data/storageclass.yaml/parameters/nodeSelector',
    '/persistence/defaultNodeSelector/selector',
  ],
  ['ConfigMap', 'longhorn-storageclass', '/data/storageclass.yaml/parameters/other', '/persistence'],
  ['Service', 'longhorn-frontend', '/spec/type', '/service/ui'],
  ['Service', 'longhorn-backend', '/spec/type', ''],
])('%s %s%s comes from %s', (kind, name, pointer, value) => {
  expect(valueOfField(object(kind, name), pointer, release)).toBe(value);
});

it('judges settings that never changed by any version of the chart', () => {
  const text =
    'helmCharts:\n  - name: longhorn\n    version: 1.8.1\n    valuesInline:\n      defaultSettings:\n        replicaAutoBalance: true\n';
  const { findings } = check([{ path: 'kustomization.yaml', text }]);
  expect(findings.map(({ code, source }) => `${code} ${source?.line}`)).toEqual(['chart-setting-value 6']);
});

it('knows the values of the driver deployer', () => {
  const text =
    'csi:\n  attacherReplicaCount: two\n  podAntiAffinityPreset: required\ndefaultSettings: { logLevel: Info }\n';
  const { findings } = check([{ path: 'values.yaml', text }]);
  expect(findings.map(({ code, source }) => `${code} ${source?.line}`)).toEqual([
    'driver-deployer-startable 2',
    'driver-deployer-startable 3',
  ]);
});
