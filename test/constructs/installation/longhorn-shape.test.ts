import { Duration } from 'cdk8s';
import { longhornShape } from '../../../src/constructs/installation/longhorn-shape';
import { propsProblems } from '../../../src/constructs/props/check-props';

const problems = (props: object) =>
  propsProblems({ release: '1.12.1', ...props } as never, longhornShape).map(({ code, path }) => `${code} ${path}`);

test('the least there is', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ release: undefined })).toEqual(['prop-missing /release']);
});

test.each<[object, string]>([
  [{ imagess: {} }, 'prop-unknown /imagess'],
  [{ namespace: 'Longhorn' }, 'prop-invalid /namespace'],
  [{ csi: { attacherReplicas: 0 } }, 'prop-invalid /csi/attacherReplicas'],
  [{ csi: { snapshotterReplicas: -3 } }, 'prop-invalid /csi/snapshotterReplicas'],
  [{ csi: { podAntiAffinity: 'harrd' } }, 'prop-invalid /csi/podAntiAffinity'],
  [{ csi: { kubeletRootDir: 'var/lib/kubelet' } }, 'prop-invalid /csi/kubeletRootDir'],
  [{ metrics: { sampleLimit: 0 } }, 'prop-invalid /metrics/sampleLimit'],
  [{ metrics: { interval: Duration.millis(1500) } }, 'prop-invalid /metrics/interval'],
  [{ settings: { defaultDataPath: 'var/lib/longhorn' } }, 'prop-invalid /settings/defaultDataPath'],
  [{ settings: [] }, 'prop-invalid /settings'],
  [{ images: { registry: 'https://registry.example.com' } }, 'prop-invalid /images/registry'],
  [{ images: { manager: { registry: 'http://x' } } }, 'prop-invalid /images/manager/registry'],
  [{ images: { pullPolicy: 'Sometimes' } }, 'prop-invalid /images/pullPolicy'],
  [{ manager: { maxUnavailable: 'all' } }, 'prop-invalid /manager/maxUnavailable'],
  [{ manager: { exposure: 'NodePort' } }, 'prop-invalid /manager/exposure'],
  [{ ui: { replicas: -1 } }, 'prop-invalid /ui/replicas'],
  [{ defaultStorageClass: { replicas: 0 } }, 'prop-invalid /defaultStorageClass/replicas'],
  [{ defaultStorageClass: { replicas: 21 } }, 'prop-invalid /defaultStorageClass/replicas'],
  [{ defaultStorageClass: { reclaimPolicy: 'Keep' } }, 'prop-invalid /defaultStorageClass/reclaimPolicy'],
  [{ defaultBackupTarget: {} }, 'prop-missing /defaultBackupTarget/url'],
  [
    { defaultBackupTarget: { url: { url: 'x' }, pollInterval: Duration.millis(1500) } },
    'prop-invalid /defaultBackupTarget/pollInterval',
  ],
  [{ networkPolicies: { apiServerCidrs: ['10.0.0.1/8'] } }, 'prop-invalid /networkPolicies/apiServerCidrs/0'],
  [{ openShift: { routePort: 0 } }, 'prop-invalid /openShift/routePort'],
  [{ scheduling: { ui: { tolerations: [{ effect: 'No' }] } } }, 'prop-invalid /scheduling/ui/tolerations/0/effect'],
])('%j: %s', (props, expected) => {
  expect(problems(props)).toEqual([expected]);
});
