import { toBase64 } from '../kubernetes/bytes';
import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { Release } from '../longhorn/release';
import type {
  DriverInput,
  InstallationInput,
  ManagerInput,
  NetworkPolicyInput,
  OpenShiftInput,
  RegistrySecretInput,
  ServiceMonitorInput,
} from '../objects/installation/input';
import type { Json } from '../kubernetes/kubernetes-object';
import type { ChartValue } from './chart-value';
import type { ChartValues } from './chart-values';
import { defaultResourceLines, defaultSettingLines } from './default-settings';
import { defaultStorageClassText } from './default-storage-class';
import { extraObjectsOf } from './extra-objects';
import { printed } from './go-text';
import { imagePullSecretsOf, imagesOf } from './images';
import { placementOf } from './placement';
import { uiInput } from './ui';

/** What the chart of a release makes of values: the input for the objects of the installation. */
export function installationInput(values: ChartValues, release: Release, installNamespace: string): InstallationInput {
  const namespace = values.isTrue('namespaceOverride')
    ? values.objectName('namespaceOverride', 'dnsLabel')
    : installNamespace;
  const name = nameOfChart(values);
  return {
    release,
    name,
    namespace,
    images: imagesOf(values, release),
    imagePullPolicy: values.unquotedField('image.pullPolicy'),
    imagePullSecrets: imagePullSecretsOf(values),
    timezone: values.textIfTrue('global.timezone'),
    goCoverage: values.isTrue('enableGoCoverDir'),
    serviceAccountAnnotations: serviceAccountAnnotations(values),
    manager: managerInput(values, release),
    driver: driverInput(values),
    ui: uiInput(values),
    defaultSettings: defaultSettingLines(values, release),
    defaultResources: defaultResourceLines(values),
    defaultStorageClass: makesStorageClass(values, release) ? defaultStorageClassText(values) : undefined,
    networkPolicies: networkPolicyInput(values, release),
    serviceMonitor: values.isTrue('metrics.serviceMonitor.enabled') ? serviceMonitorInput(values) : undefined,
    openShift: values.isTrue('openshift.enabled') ? openShiftInput(values) : undefined,
    podSecurityPolicy: values.isTrue('enablePSP'),
    registrySecret: registrySecretInput(values),
    extraObjects: extraObjectsOf(values, {
      namespace: installNamespace,
      ownNamespace: namespace,
      chartName: name,
      version: release.version,
    }) as never,
  };
}

/** The chart cuts a long name off, and one hyphen at its end. */
function nameOfChart(values: ChartValues): string {
  const path = 'nameOverride';
  const value = values.at(path);
  if (!values.isTrue(path)) return 'longhorn';
  return values.objectNameOf(
    path,
    typeof value === 'string' ? value.slice(0, 63).replace(/-$/, '') : value,
    'labelValue',
  );
}

function serviceAccountAnnotations(values: ChartValues): Json | undefined {
  values.yamlAtEndIfTrue('serviceAccount.annotations');
  return values.annotations('serviceAccount.annotations');
}

function managerInput(values: ChartValues, release: Release): ManagerInput {
  const fixedStrategy = { rollingUpdate: { maxUnavailable: '100%' } };
  const strategy =
    values.yamlAtEndIfTrue('longhornManager.updateStrategy') ?? values.yaml('longhornManager.updateStrategy') ?? null;
  return {
    ...placementOf(values, 'longhornManager'),
    jsonLog: values.at('longhornManager.log.format') === 'json',
    upgradeVersionCheck: values.isTrue('preUpgradeChecker.upgradeVersionCheck'),
    distro: values.textIfTrue('longhornManager.distro'),
    resources: values.yamlIfTrue('longhornManager.resources'),
    podAnnotations: values.yamlIfTrue('annotations'),
    updateStrategy: chartBehaviour(release).updateStrategyValue ? strategy : fixedStrategy,
    service: {
      type: values.unquotedField('service.manager.type'),
      nodePort: values.unquotedFieldIfTrue('service.manager.nodePort'),
      annotations: values.annotations('longhornManager.serviceAnnotations'),
      labels: values.mappingIfTrue('longhornManager.serviceLabels'),
    },
  };
}

function driverInput(values: ChartValues): DriverInput {
  return {
    ...placementOf(values, 'longhornDriver'),
    jsonLog: values.at('longhornDriver.log.format') === 'json',
    kubeletRootDir: values.unquotedFieldIfTrue('csi.kubeletRootDir'),
    podAntiAffinityPreset: values.unquotedFieldIfTrue('csi.podAntiAffinityPreset'),
    replicaCounts: {
      attacher: values.textIfTrue('csi.attacherReplicaCount'),
      provisioner: values.textIfTrue('csi.provisionerReplicaCount'),
      resizer: values.textIfTrue('csi.resizerReplicaCount'),
      snapshotter: values.textIfTrue('csi.snapshotterReplicaCount'),
    },
  };
}

/** Charts that lack the value always make the class. */
function makesStorageClass(values: ChartValues, release: Release): boolean {
  const known = Object.hasOwn(release.chart.defaults['persistence'] as object, 'createStorageClass');
  return !known || values.isTrue('persistence.createStorageClass');
}

function networkPolicyInput(values: ChartValues, release: Release): NetworkPolicyInput {
  const enabled = values.isTrue('networkPolicies.enabled');
  const ownSwitch = Object.hasOwn(release.chart.defaults['networkPolicies'] as object, 'restrictInternalTraffic');
  const internal = ownSwitch ? values.isTrue('networkPolicies.restrictInternalTraffic') : enabled;
  const cidrs = internal ? values.items('networkPolicies.kubeAPIServerSourceCIDRs') : [];
  const forUi = enabled && values.isTrue('ingress.enabled') && values.at('networkPolicies.type') !== '';
  return {
    internal,
    apiServerCidrs: cidrs.map(([, cidr]) => cidrText(values, cidr)),
    uiIngressController: forUi ? values.textOnOneLine('networkPolicies.type') : undefined,
  };
}

function cidrText(values: ChartValues, cidr: ChartValue): string {
  if (typeof cidr !== 'string') {
    const message = `The source range ${printed(cidr)} in networkPolicies.kubeAPIServerSourceCIDRs is not text.`;
    values.report('networkPolicies.kubeAPIServerSourceCIDRs', 'chart-value-type', message, 'Give CIDRs as text.');
  }
  return printed(cidr);
}

function serviceMonitorInput(values: ChartValues): ServiceMonitorInput {
  const monitor = 'metrics.serviceMonitor';
  return {
    labels: values.mappingIfTrue(`${monitor}.additionalLabels`),
    annotations: values.annotations(`${monitor}.annotations`),
    interval: values.unquotedFieldIfTrue(`${monitor}.interval`),
    scrapeTimeout: values.unquotedFieldIfTrue(`${monitor}.scrapeTimeout`),
    sampleLimit: values.unquotedFieldIfTrue(`${monitor}.sampleLimit`),
    relabelings: values.yamlAtEndIfTrue(`${monitor}.relabelings`),
    metricRelabelings: values.yamlAtEndIfTrue(`${monitor}.metricRelabelings`),
  };
}

function openShiftInput(values: ChartValues): OpenShiftInput {
  if (!values.isTrue('openshift.ui.route')) return {};
  return {
    route: {
      name: values.objectName('openshift.ui.route'),
      port: values.unquotedFieldOr('openshift.ui.port', 443),
      proxyPort: values.unquotedFieldOr('openshift.ui.proxy', 8443),
      proxyPortText: values.isTrue('openshift.ui.proxy') ? proxyPortText(values) : '8443',
    },
  };
}

/** The port inside a longer text without quotes, which ends at a space. */
function proxyPortText(values: ChartValues): string {
  const text = values.textOnOneLine('openshift.ui.proxy');
  if (/[ \t]|:$/.test(text)) {
    const message = `The port ${JSON.stringify(text)} of openshift.ui.proxy is no port number.`;
    values.report('openshift.ui.proxy', 'chart-value-text', message, 'Give a port number, such as 8443.');
  }
  return text;
}

function registrySecretInput(values: ChartValues): RegistrySecretInput | undefined {
  if (!values.isTrue('privateRegistry.createSecret') || !values.isTrue('privateRegistry.registrySecret'))
    return undefined;
  const name = values.objectName('privateRegistry.registrySecret');
  const text = (key: string): string => loginText(values, `privateRegistry.${key}`);
  const login = toBase64(`${text('registryUser')}:${text('registryPasswd')}`);
  return { name, dockerConfig: `{"auths": {"${text('registryUrl')}": {"auth": "${login}"}}}` };
}

/** Where the chart formats with `%s`, which gives no text to anything but text. */
function loginText(values: ChartValues, path: string): string {
  if (typeof values.at(path) === 'string') return values.at(path) as string;
  const message = `The chart cannot make a pull secret without text for ${path}.`;
  values.report(path, 'chart-value-type', message, 'Give it as text, in quotes where it looks like a number.');
  return '';
}
