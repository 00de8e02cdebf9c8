import { Chart, Duration, Testing } from 'cdk8s';
import { BackupTargetCredential } from '../../src/constructs/backup-target-credential';
import { BackupTargetUrl } from '../../src/constructs/backup-target-url';
import { DataEngine } from '../../src/constructs/data-engine';
import { DataLocality } from '../../src/constructs/data-locality';
import { SettingsDelivery, type LonghornProps } from '../../src/constructs/installation/longhorn-props';
import { UiIngressController } from '../../src/constructs/installation/network-policy-options';
import { Longhorn } from '../../src/constructs/longhorn';
import { RecurringJob, RecurringJobTask } from '../../src/constructs/recurring-job';
import { UiAuthentication } from '../../src/constructs/ui-authentication';
import { UiExposure } from '../../src/constructs/ui-exposure';
import { newestRelease, supportedReleases } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { parseValues } from '../../src/source/parse-manifest';
import { objectsOf } from './yaml-of';

type Props = Partial<LonghornProps>;

function install(props: Props = {}): { chart: Chart; longhorn: Longhorn } {
  const chart = Testing.chart();
  return { chart, longhorn: new Longhorn(chart, 'longhorn', { release: newestRelease(), ...props }) };
}

/** The settings that the chart's ConfigMap and its Setting objects come to. */
function settingsOf(chart: Chart): { configMap: Record<string, unknown>; objects: Record<string, unknown> } {
  const objects = objectsOf(chart);
  const configMap = objects.find(({ metadata }) => metadata.name === 'longhorn-default-setting') as KubernetesObject & {
    data: Record<string, string>;
  };
  const settings = objects.filter(({ kind }) => kind === 'Setting');
  return {
    configMap: parseValues(configMap.data['default-setting.yaml']!, 'x').values,
    objects: Object.fromEntries(settings.map((object) => [object.metadata.name, object['value']])),
  };
}

describe('settings', () => {
  const presets = { 'priority-class': 'longhorn-critical', 'disable-revision-counter': '{"v1":"true"}' };

  test('of props and constructs stand in the ConfigMap, in place of what the chart presets', () => {
    const { chart, longhorn } = install({ settings: { disableRevisionCounter: { v1: false } } });
    longhorn.requireSetting('v2-data-engine', 'true', 'a test');
    expect(settingsOf(chart)).toEqual({
      configMap: { ...presets, 'disable-revision-counter': '{"v1":"false"}', 'v2-data-engine': 'true' },
      objects: {},
    });
  });

  test('go out as objects or in the ConfigMap, each one way only', () => {
    const { chart, longhorn } = install({
      settings: { logLevel: 'Debug' as never, defaultDataPath: '/mnt/a' },
      settingsDelivery: SettingsDelivery.OBJECTS,
    });
    longhorn.requireSetting('disable-revision-counter', '{"v1":"false"}', 'a construct');
    // The manager reads these two before a Setting object can be applied.
    longhorn.requireSetting('create-default-disk-labeled-nodes', 'true', 'a construct');
    expect(settingsOf(chart)).toEqual({
      configMap: {
        'priority-class': 'longhorn-critical',
        'default-data-path': '/mnt/a',
        'create-default-disk-labeled-nodes': 'true',
      },
      objects: { 'log-level': 'Debug', 'disable-revision-counter': '{"v1":"false"}' },
    });
  });

  test.each([SettingsDelivery.CONFIG_MAP, SettingsDelivery.OBJECTS])(
    'keep the words for Windows clusters in front of their own: %s',
    (settingsDelivery) => {
      const { chart } = install({
        windowsCluster: {},
        settings: { taintToleration: 'dedicated=storage:NoSchedule' },
        settingsDelivery,
      });
      const { configMap, objects } = settingsOf(chart);
      expect({ ...configMap, ...objects }).toEqual({
        ...presets,
        'taint-toleration': 'cattle.io/os=linux:NoSchedule;dedicated=storage:NoSchedule',
        'system-managed-components-node-selector': 'kubernetes.io/os:linux',
      });
      expect(Object.keys(configMap).filter((name) => name in objects)).toEqual([]);
    },
  );

  test('for Windows clusters are not replaced by a construct', () => {
    const { longhorn } = install({ windowsCluster: {} });
    expect(() => longhorn.requireSetting('taint-toleration', 'a=b:NoSchedule', 'a construct')).toThrow(
      '(windowsCluster)',
    );
  });

  const keep = (chart: Chart, longhorn: Longhorn, retain: number) =>
    new RecurringJob(chart, `keep-${retain}`, { longhorn, task: RecurringJobTask.SNAPSHOT, cron: '@daily', retain });

  test.each([SettingsDelivery.CONFIG_MAP, SettingsDelivery.OBJECTS])(
    'let recurring jobs keep what they ask for: %s',
    (settingsDelivery) => {
      const { chart, longhorn } = install({ settingsDelivery });
      keep(chart, longhorn, 80);
      keep(chart, longhorn, 120);
      keep(chart, longhorn, 150);
      const { configMap, objects } = settingsOf(chart);
      expect({ ...configMap, ...objects }).toEqual({ ...presets, 'recurring-job-max-retention': '150' });
    },
  );

  test('that are larger than what a job keeps stay, and smaller ones are refused', () => {
    const { chart, longhorn } = install({ settings: { recurringJobMaxRetention: 150 } });
    keep(chart, longhorn, 120);
    expect(settingsOf(chart).configMap).toMatchObject({ 'recurring-job-max-retention': '150' });
    const other = install({ settings: { recurringJobMaxRetention: 50 } });
    expect(() => keep(other.chart, other.longhorn, 80)).toThrow(
      'is to be at least 80 (recurring job "keep-80" keeps 80), but also "50" (settings of the installation)',
    );
  });
});

describe('network policies', () => {
  const policiesOf = (props: Props) =>
    objectsOf(install(props).chart).flatMap(({ kind, metadata }) => (kind === 'NetworkPolicy' ? [metadata.name] : []));
  const authentication = UiAuthentication.nginxBasic('longhorn-ui');
  const ui = { exposure: UiExposure.ingress({ host: 'longhorn.example.com', authentication }) };
  const networkPolicies = { uiIngressController: UiIngressController.RKE2 };

  test.each(supportedReleases())('let an ingress controller through to the UI: %s', (release) => {
    expect(policiesOf({ release, ui, networkPolicies })).toContain('longhorn-ui-frontend');
  });

  test.each(supportedReleases())('are between the pods of Longhorn as told: %s', (release) => {
    expect(policiesOf({ release, networkPolicies: { internal: true } })).toContain('longhorn-manager');
    expect(policiesOf({ release, networkPolicies: { internal: false } })).toEqual([]);
    const both = { ...networkPolicies, internal: false };
    expect(policiesOf({ release, ui, networkPolicies: both })).toEqual(['longhorn-ui-frontend']);
  });

  test('for a controller without an Ingress are refused', () => {
    expect(() => install({ networkPolicies })).toThrow('[ui-ingress-controller-unused]');
  });
});

describe('the class that Longhorn makes itself', () => {
  test('is checked as any other, by the names of the props', () => {
    expect(() => install({ defaultStorageClass: { dataLocality: DataLocality.STRICT_LOCAL } })).toThrow(
      '/defaultStorageClass/replicas  error  Data locality "strict-local" allows one replica only',
    );
  });

  test('turns on the data engine that it uses', () => {
    const { chart } = install({ defaultStorageClass: { dataEngine: DataEngine.V2 } });
    expect(settingsOf(chart).configMap).toMatchObject({ 'v2-data-engine': 'true' });
    const off = { defaultStorageClass: { dataEngine: DataEngine.V2 }, settings: { v2DataEngine: false } };
    expect(() => install(off)).toThrow('(defaultStorageClass uses the v2 data engine), but also "false"');
    expect(() => install({ ...off, defaultStorageClass: { ...off.defaultStorageClass, create: false } })).not.toThrow();
  });
});

describe('the default backup target', () => {
  const url = BackupTargetUrl.s3('backups', 'eu-central-1');

  test('stands in its ConfigMap', () => {
    const credential = BackupTargetCredential.fromSecretName('backup');
    const { chart } = install({ defaultBackupTarget: { url, credential, pollInterval: Duration.minutes(10) } });
    const [configMap] = objectsOf(chart).filter(({ metadata }) => metadata.name === 'longhorn-default-resource');
    expect(configMap!['data']).toEqual({
      'default-resource.yaml': [
        'backup-target: s3://backups@eu-central-1/',
        'backup-target-credential-secret: backup',
        'backupstore-poll-interval: 600',
      ].join('\n'),
    });
  });

  test('is checked as a BackupTarget', () => {
    expect(() => install({ defaultBackupTarget: { url } })).toThrow('[backup-target-credential-given]');
  });
});
