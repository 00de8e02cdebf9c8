import type { LonghornNetworkPolicies } from '../../../src/constructs/installation/network-policy-options';
import { UiIngressController } from '../../../src/constructs/installation/network-policy-options';
import {
  networkPoliciesOfProps,
  networkPolicyProblems,
} from '../../../src/constructs/installation/network-policies-of-props';
import { UiAuthentication } from '../../../src/constructs/ui-authentication';
import { UiExposure } from '../../../src/constructs/ui-exposure';

const authentication = UiAuthentication.nginxBasic('longhorn-ui');
const ingress = { exposure: UiExposure.ingress({ host: 'longhorn.example.com', authentication }) };
const ofRelease = { internal: false, apiServerCidrs: ['10.0.0.0/8'] };
const props = (networkPolicies?: LonghornNetworkPolicies, ui?: { exposure: UiExposure }) => ({
  release: '1.12.0',
  networkPolicies,
  ui,
});

test.each([
  [props(), { ...ofRelease }],
  [props({ internal: true }), { ...ofRelease, internal: true }],
  [props({ uiIngressController: UiIngressController.RKE2 }, ingress), { ...ofRelease, uiIngressController: 'rke2' }],
  [props({ uiIngressController: UiIngressController.RKE2 }), { ...ofRelease }],
])('%j', (given, expected) => {
  expect(networkPoliciesOfProps(given, ofRelease)).toEqual(expected);
});

test('a controller needs an Ingress', () => {
  const policies = { uiIngressController: UiIngressController.K3S };
  expect(networkPolicyProblems(props(policies, ingress))).toEqual([]);
  expect(networkPolicyProblems(props({ internal: true }))).toEqual([]);
  for (const ui of [undefined, { exposure: UiExposure.clusterIp() }])
    expect(networkPolicyProblems(props(policies, ui))).toMatchObject([{ code: 'ui-ingress-controller-unused' }]);
});
