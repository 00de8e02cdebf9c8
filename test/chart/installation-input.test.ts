import type { ChartTable } from '../../src/chart/chart-value';
import { installationInput } from '../../src/chart/installation-input';
import { releaseFor } from '../../src/longhorn/release';
import { found, reader } from './reader';

function read(table: ChartTable, version = '1.12.1') {
  const values = reader(table, version);
  const input = installationInput(values, releaseFor(version), 'longhorn-system');
  return { input, found: found(values) };
}

const login = {
  createSecret: true,
  registrySecret: 'pull',
  registryUrl: 'r.io',
  registryUser: 'u',
  registryPasswd: 'p',
};

test.each<[string, ChartTable, object]>([
  ['1.12.1', {}, { name: 'longhorn', namespace: 'longhorn-system', podSecurityPolicy: false }],
  ['1.12.1', { nameOverride: 'one', namespaceOverride: 'two' }, { name: 'one', namespace: 'two' }],
  ['1.12.1', { nameOverride: `${'a'.repeat(62)}-b` }, { name: 'a'.repeat(62) }],
  ['1.12.1', { nameOverride: 0, namespaceOverride: [] }, { name: 'longhorn', namespace: 'longhorn-system' }],
  [
    '1.12.1',
    { longhornManager: { log: { format: 'json' } } },
    { manager: { jsonLog: true }, driver: { jsonLog: false } },
  ],
  ['1.12.1', { longhornManager: { updateStrategy: null } }, { manager: { updateStrategy: null } }],
  ['1.10.2', {}, { manager: { updateStrategy: { rollingUpdate: { maxUnavailable: '100%' } } } }],
  ['1.12.1', { csi: { attacherReplicaCount: 2 } }, { driver: { replicaCounts: { attacher: '2' } } }],
  ['1.12.1', { persistence: { createStorageClass: false } }, { defaultStorageClass: undefined }],
  ['1.12.1', {}, { networkPolicies: { internal: true, uiIngressController: undefined } }],
  ['1.12.0', {}, { networkPolicies: { internal: false } }],
  [
    '1.12.1',
    { networkPolicies: { enabled: true, kubeAPIServerSourceCIDRs: ['10.0.0.0/8'] }, ingress: { enabled: true } },
    { networkPolicies: { apiServerCidrs: ['10.0.0.0/8'], uiIngressController: 'k3s' } },
  ],
  [
    '1.12.1',
    { openshift: { enabled: true }, image: { openshift: { oauthProxy: { repository: 'proxy', tag: '1' } } } },
    { openShift: { route: { name: 'longhorn-ui', port: 443, proxyPortText: '8443' } } },
  ],
  ['1.12.1', { openshift: { enabled: true, ui: { route: '' } } }, { openShift: {} }],
  [
    '1.12.1',
    { metrics: { serviceMonitor: { enabled: true, interval: '30s' } } },
    { serviceMonitor: { interval: '30s' } },
  ],
  [
    '1.12.1',
    { privateRegistry: login },
    { registrySecret: { name: 'pull', dockerConfig: '{"auths": {"r.io": {"auth": "dTpw"}}}' } },
  ],
])('%s with %j', (version, values, expected) => {
  const { found: findings, input } = read(values, version);
  expect(input).toMatchObject(expected);
  expect(findings).toEqual([]);
});

test.each<[ChartTable, string[]]>([
  [{ nameOverride: 'on' }, ['error chart-value-name /nameOverride']],
  [{ nameOverride: 1 }, ['error chart-value-name /nameOverride']],
  [{ namespaceOverride: 'A' }, ['error chart-value-name /namespaceOverride']],
  [
    { openshift: { enabled: true, ui: { proxy: '1 2' } } },
    ['error chart-image /openshift/enabled', 'error chart-value-text /openshift/ui/proxy'],
  ],
  [
    { networkPolicies: { kubeAPIServerSourceCIDRs: { a: 1 } } },
    ['error chart-value-type /networkPolicies/kubeAPIServerSourceCIDRs'],
  ],
  [{ privateRegistry: { ...login, registryPasswd: 1 } }, ['error chart-value-type /privateRegistry/registryPasswd']],
  [{ privateRegistry: { ...login, registryUser: null } }, ['error chart-value-type /privateRegistry/registryUser']],
  [
    { privateRegistry: { ...login, registrySecret: ['a'] } },
    ['error chart-value-name /privateRegistry/registrySecret'],
  ],
  [{ serviceAccount: { annotations: { a: 'b\n\n' } } }, ['error chart-value-text /serviceAccount/annotations']],
])('refuses %j', (values, findings) => {
  expect(read(values).found).toEqual(findings);
});
