import { chartInput } from '../../../src/chart/chart';
import type { ChartTable } from '../../../src/chart/chart-value';
import { isPlainChange } from '../../../src/check/values/plain-change';
import { renderedProblems } from '../../../src/check/values/rendered-problems';
import { releaseFor } from '../../../src/longhorn/release';
import type { Json, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { installation } from '../../../src/objects/installation/installation';

const release = releaseFor('1.12.1');
const render = (values: ChartTable) => installation(chartInput(values, release, 'longhorn-system').input, []);
const usual = render({});

/** Objects that the values change, and whether the change is taken for a plain one. */
function changes(values: ChartTable): [KubernetesObject, boolean][] {
  return render(values).flatMap((object, index): [KubernetesObject, boolean][] => {
    const before = usual[index]!;
    if (JSON.stringify(before) === JSON.stringify(object)) return [];
    return [[object, isPlainChange(object as unknown as Json, before as unknown as Json)]];
  });
}

test.each<ChartTable>([
  { longhornUI: { replicas: 1 } },
  { longhornUI: { replicas: 0 } },
  { image: { longhorn: { ui: { tag: 'v1.12.1-fix' } } } },
  { csi: { attacherReplicaCount: 1 }, global: { timezone: 'UTC' } },
  { defaultSettings: { defaultReplicaCount: 2, taintToleration: 'a=b:NoSchedule' } },
  { defaultBackupStore: { backupTarget: 's3://a@b/' } },
  { persistence: { defaultClassReplicaCount: 2, reclaimPolicy: 'Retain', volumeBindingMode: 'WaitForFirstConsumer' } },
  {
    persistence: { defaultClass: false, defaultFsType: 'xfs', defaultDiskSelector: { enable: true, selector: 'ssd' } },
  },
])('%j needs no schema, and none refuses it', (values) => {
  const found = changes(values);
  expect(found.length).toBeGreaterThan(0);
  for (const [object, isPlain] of found) {
    // A time zone adds a variable: there are more of them then, which is no plain change.
    expect([object.kind, isPlain || 'global' in values]).toEqual([object.kind, true]);
    expect(renderedProblems(object, { release: release.version })).toEqual([]);
  }
});

test.each<ChartTable>([
  { longhornUI: { replicas: -1 } },
  { longhornUI: { replicas: 1.5 } },
  { longhornUI: { replicas: 'two' } },
  { image: { longhorn: { ui: { tag: 'a b' } } } },
  { image: { pullPolicy: 'alwys' } },
  { global: { tolerations: [{ key: 'a' }] } },
  { longhornManager: { resources: { limits: { memory: '1Gb' } } } },
  { service: { ui: { type: 'NodePort' } } },
  { persistence: { reclaimPolicy: 'Keep' } },
  { persistence: { volumeBindingMode: 'Late' } },
])('%j is for the schemas to judge', (values) => {
  expect(changes(values).some(([, isPlain]) => !isPlain)).toBe(true);
});

test('a field that is gone, or an object that was not there, is no plain change', () => {
  const object = { kind: 'Deployment', spec: { replicas: 1 } };
  expect(isPlainChange({ kind: 'Deployment', spec: {} }, object)).toBe(false);
  expect(isPlainChange(object, null)).toBe(false);
  expect(isPlainChange(object, object)).toBe(true);
});
