import { Duration } from 'cdk8s';
import { BackupTargetCredential } from '../../../src/constructs/backup-target-credential';
import { BackupTargetUrl } from '../../../src/constructs/backup-target-url';
import { DataEngine } from '../../../src/constructs/data-engine';
import { chartValueOfProp } from '../../../src/constructs/installation/chart-value-of-prop';
import type { LonghornProps } from '../../../src/constructs/installation/longhorn-props';
import { valuesOfProps } from '../../../src/constructs/installation/values-of-props';
import { chartValueLifetime } from '../../../src/longhorn/release-lifetime';

const values = (props: Partial<LonghornProps>) => valuesOfProps({ release: '1.12.1', ...props });

test('no props, no values', () => {
  expect(values({})).toEqual({});
});

test.each<[Partial<LonghornProps>, object]>([
  [{ timezone: 'Europe/Vienna' }, { global: { timezone: 'Europe/Vienna' } }],
  [
    { images: { registry: 'r.example.com', pullSecretNames: ['a'], ui: { tag: 'v1' } } },
    {
      global: { imageRegistry: 'r.example.com', imagePullSecrets: ['a'] },
      image: { longhorn: { ui: { tag: 'v1' } } },
    },
  ],
  [
    { scheduling: { manager: { priorityClass: 'x' } }, manager: { jsonLog: true, maxUnavailable: '1' } },
    {
      longhornManager: {
        priorityClass: 'x',
        log: { format: 'json' },
        // A number, or Kubernetes would take it for a percentage without its sign.
        updateStrategy: { rollingUpdate: { maxUnavailable: 1n } },
      },
    },
  ],
  [
    { manager: { maxUnavailable: '50%' } },
    { longhornManager: { updateStrategy: { rollingUpdate: { maxUnavailable: '50%' } } } },
  ],
  [
    { csi: { attacherReplicas: 2, jsonLog: false } },
    { csi: { attacherReplicaCount: 2n }, longhornDriver: { log: { format: 'plain' } } },
  ],
  [
    {
      defaultBackupTarget: {
        url: BackupTargetUrl.s3('b', 'r'),
        credential: BackupTargetCredential.fromSecretName('s'),
        pollInterval: Duration.minutes(5),
      },
    },
    { defaultBackupStore: { backupTarget: 's3://b@r/', backupTargetCredentialSecret: 's', pollInterval: 300n } },
  ],
  [
    {
      defaultStorageClass: {
        dataEngine: DataEngine.V2,
        disableRevisionCounter: false,
        diskSelector: ['b', 'a'],
        recurringJobs: [{ name: 'x' }],
        backingImage: { name: 'os', dataSourceParameters: { url: "it's" } },
      },
    },
    {
      persistence: {
        dataEngine: 'v2',
        disableRevisionCounter: 'false',
        defaultDiskSelector: { enable: true, selector: 'a,b' },
        recurringJobSelector: { enable: true, jobList: '[{"name":"x","isGroup":false}]' },
        backingImage: { enable: true, name: 'os', dataSourceParameters: `'{"url":"it''s"}'` },
      },
    },
  ],
  [
    { metrics: { interval: Duration.minutes(1), scrapeTimeout: Duration.seconds(10), sampleLimit: 5 } },
    { metrics: { serviceMonitor: { enabled: true, interval: '60s', scrapeTimeout: '10s', sampleLimit: 5n } } },
  ],
  [
    { openShift: {}, windowsCluster: { taintToleration: 'a:NoSchedule' } },
    {
      openshift: { enabled: true, ui: { route: '' } },
      global: { cattle: { windowsCluster: { enabled: true, defaultSetting: { taintToleration: 'a:NoSchedule' } } } },
    },
  ],
  [
    { openShift: { route: true, routePort: 8443 } },
    { openshift: { enabled: true, ui: { route: 'longhorn-ui', port: 8443n } } },
  ],
])('%#: %j', (props, expected) => {
  expect(values(props)).toEqual(expected);
});

test('every chart value in the table is one that some release reads', () => {
  expect(Object.values(chartValueOfProp).filter((path) => chartValueLifetime(path) === undefined)).toEqual([]);
});
