import type { ChartTable } from '../../src/chart/chart-value';
import { looksWrapped, wrappedValues } from '../../src/chart/wrapped-values';
import { parseManifests, parseValues } from '../../src/source/parse-manifest';

function found(text: string, file = 'x.yaml') {
  const values = parseValues(text, file).values as ChartTable;
  return looksWrapped(values) ? wrappedValues(parseManifests(text, file).documents, file) : undefined;
}

const object = (apiVersion: string, kind: string, rest: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: longhorn}\n${rest}\n`;
const argo = 'argoproj.io/v1alpha1';

test.each([
  [
    object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: {values: {longhornUI: {}}}'),
    'they are in its spec.values.',
    `yq '.spec.values' x.yaml >`,
  ],
  [
    object(argo, 'Application', 'spec: {source: {helm: {valuesObject: {}}}}'),
    'spec.source.helm.valuesObject',
    `yq '.spec.source.helm.valuesObject' x.yaml`,
  ],
  [
    object(argo, 'Application', 'spec: {sources: [{ref: values}, {helm: {values: "a: 1"}}]}'),
    'spec.sources[1].helm.values',
    `yq -r '.spec.sources[1].helm.values' x.yaml`,
  ],
  [
    object(argo, 'ApplicationSet', 'spec: {template: {spec: {source: {helm: {valuesObject: {}}}}}}'),
    'spec.template.spec.source.helm.valuesObject',
    'yq ',
  ],
  [
    object('helm.cattle.io/v1', 'HelmChart', 'spec: {valuesContent: "a: 1"}'),
    'spec.valuesContent',
    `yq -r '.spec.valuesContent' x.yaml`,
  ],
  [
    object('kustomize.config.k8s.io/v1beta1', 'Kustomization', 'helmCharts: [{name: longhorn, valuesInline: {}}]'),
    'helmCharts[0].valuesInline',
    `yq '.helmCharts[0].valuesInline' x.yaml`,
  ],
  [
    object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'spec: {}'),
    'a Kustomization, and no chart',
    'values file',
  ],
  [object('apps/v1', 'Deployment', 'spec: {}'), 'a Deployment, and no chart values.', 'Give the values file'],
])('%j is an object', (text, message, hint) => {
  const finding = found(text);
  expect(finding).toMatchObject({ code: 'values-wrapped', severity: 'error', source: { line: 2 } });
  expect(finding!.message).toContain(message);
  expect(finding!.hint).toContain(hint);
});

test('the object with the values is found among others', () => {
  const release = object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'spec: {values: {}}');
  const text = `${object('v1', 'Namespace', 'spec: {}')}---\n${release}`;
  expect(found(text)).toMatchObject({
    message: expect.stringContaining('a HelmRelease'),
    hint: expect.stringContaining(`'select(.kind == "HelmRelease") | .spec.values'`),
    source: { line: 7 },
  });
});

test.each([
  ['longhorn: {persistence: {}}', '"longhorn"', `yq '.longhorn' x.yaml`],
  ['other: {}\nstorage-system:\n  defaultSettings: {}', '"storage-system"', `yq '.["storage-system"]' x.yaml`],
  ['global: {a: 1}\nlonghorn: {longhornUI: {}}', '"longhorn"', `yq '.longhorn * {"global": .global}' x.yaml`],
])('%j are values of a chart around it', (text, message, hint) => {
  expect(found(text)).toMatchObject({ message: expect.stringContaining(message), hint: expect.stringContaining(hint) });
});

test.each(['', 'longhornUI: {}', 'longhornUI: {}\nlonghorn: {a: 1}', 'service: {ui: {}}', 'kind: x', 'longhorn: text'])(
  '%j is not taken for anything else',
  (text) => expect(found(text)).toBeUndefined(),
);

test('the command fits the name of the file', () => {
  expect(found('longhorn: {}', 'my values.yaml')!.hint).toContain(`yq '.longhorn' 'my values.yaml' > `);
  expect(found('longhorn: {}', 'stdin')!.hint).toBe("Take them out on the way, with `yq '.longhorn'`.");
});
