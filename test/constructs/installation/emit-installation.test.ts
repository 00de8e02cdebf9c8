import { Chart, Testing } from 'cdk8s';
import { chartInput } from '../../../src/chart/chart';
import { synthesize } from '../../../src/constructs/app/synthesize';
import { emitInstallation } from '../../../src/constructs/installation/emit-installation';
import { releaseFor } from '../../../src/longhorn/release';
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';

const { input } = chartInput({}, releaseFor('1.12.1'), 'longhorn-system');

function emit(extraObjects: KubernetesObject[]): { chart: Chart; ids: string[] } {
  const chart = new Chart(Testing.app(), 'storage');
  emitInstallation(
    chart,
    { ...input, extraObjects: extraObjects as never },
    { protect: true, defaultSettings: () => [] },
  );
  return { chart, ids: chart.node.children.map(({ node }) => node.id) };
}

function extra(name: string, namespace?: string, apiVersion = 'v1'): KubernetesObject {
  return { apiVersion, kind: 'ConfigMap', metadata: { name, ...(namespace !== undefined && { namespace }) }, data: {} };
}

const errorsOf = (chart: Chart) =>
  synthesize(chart.node.root as never).diagnostics.filter(({ severity }) => severity === 'error');

test("objects are told apart by kind and name, and by a namespace that is not the installation's", () => {
  const { ids } = emit([extra('a', 'media'), extra('a', 'films'), extra('a', 'longhorn-system'), extra('b')]);
  expect(ids).toEqual(
    expect.arrayContaining([
      'DaemonSet-longhorn-manager',
      'ConfigMap-media-a',
      'ConfigMap-films-a',
      'ConfigMap-a',
      'ConfigMap-b',
    ]),
  );
});

test('objects of one kind and name in two API groups both have a place', () => {
  const { chart, ids } = emit([extra('a'), extra('a', undefined, 'example.com/v1')]);
  expect(ids).toEqual(expect.arrayContaining(['ConfigMap-a', 'ConfigMap-a-2']));
  expect(errorsOf(chart)).toEqual([]);
});

test('an object that is there twice is said to be', () => {
  const { chart } = emit([extra('longhorn-default-setting', 'longhorn-system')]);
  expect(errorsOf(chart)).toMatchObject([{ code: 'object-duplicate' }]);
});

test("only the installation's own ConfigMap gets the settings", () => {
  const { chart } = emit([extra('longhorn-default-setting', 'media')]);
  const data = (Testing.synth(chart) as KubernetesObject[]).flatMap(({ metadata, data: content }) =>
    metadata.name === 'longhorn-default-setting' ? [content] : [],
  );
  expect(data).toEqual([{ 'default-setting.yaml': '' }, {}]);
});
