import { check } from '../../src/check/check';

test('the file that names a release which there is not is the one that is named', () => {
  const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  chart: { spec: { chart: longhorn, version: 1.7.2, sourceRef: { kind: HelmRepository, name: longhorn } } }
  values: { longhornUI: { replicas: 1 } }
`;
  const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n';
  const { notChecked } = check([
    { path: 'apps/a/namespace.yaml', text: namespace },
    { path: 'storage/release.yaml', text: release },
  ]);
  const reason = 'Longhorn 1.7.2 is not among the supported releases; judged by 1.10.0 instead';
  expect(notChecked.filter((one) => one.reason === reason).map(({ file }) => file)).toEqual(['storage/release.yaml']);
});
