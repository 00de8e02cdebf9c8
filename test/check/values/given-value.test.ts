import { check } from '../../../src/check/check';
import { givenValue } from '../../../src/check/values/given-value';

const values = { persistence: { 'a/b': 1, backingImage: { name: 'x' }, defaultDataLocality: 'strict-local' }, csi: 5 };
const count = '/persistence/defaultClassReplicaCount';

test.each([
  ['/csi', '"strict-local"', '/csi'],
  [count, 'locality "strict-local", and "3"', '/persistence/defaultDataLocality'],
  ['/persistence/backingImage/dataSourceType', 'of "x"', '/persistence/backingImage/name'],
  [count, 'of "1"', '/persistence/a~1b'],
  ['/persistence', 'of "x"', '/persistence/backingImage/name'],
  [count, 'of something else', count],
  ['/longhornUI/replicas', '"x"', '/longhornUI/replicas'],
])('%s with %s stands at %s', (pointer, message, expected) => {
  expect(givenValue(values, pointer, message)).toBe(expected);
});

const application = (files: string, parameter: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: longhorn, namespace: argocd }
spec:
  destination: { namespace: longhorn-system }
  sources:
    - chart: longhorn
      targetRevision: 1.12.1
      helm:
        valueFiles: [${files}]
        parameters: [${parameter}]
    - { repoURL: https://git.example.org/x.git, ref: values }
`;
const places = (text: string): string[] => {
  const sources = [
    { path: 'app.yaml', text },
    { path: 'a/vals/longhorn.yaml', text: 'persistence:\n  defaultDataLocality: strict-local\n' },
    { path: 'more.yaml', text: 'longhornUI:\n  replicas: 3\n' },
  ];
  const { findings } = check(sources, { rules: ['class-strict-local-one-replica'] });
  return findings.map(({ code, source }) => `${code} ${source?.file}:${source?.line}:${source?.column}`);
};

it('places a finding in the source that takes part in it', () => {
  const expected = ['class-strict-local-one-replica a/vals/longhorn.yaml:2:3'];
  const first = '$values/a/vals/longhorn.yaml';
  expect(places(application(first, '{ name: longhornUI.replicas, value: "3" }'))).toEqual(expected);
  expect(places(application(`${first}, $values/more.yaml`, ''))).toEqual(expected);
});
