import constraints from '../../../src/kubernetes/schemas/constraints.json';
import definitions from '../../../src/kubernetes/schemas/definitions.json';
import { PART_CHECKS } from '../../../src/manifest/part-checks';
import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { container, errors, first, object, workload } from '../admission/samples';

const pod = (spec: object) => workload('Deployment', {}, spec as never);
const spec = '/spec/template/spec';
const env = (variable: object) => container({ env: [{ name: 'A', ...variable } as never] });
const volume = (source: object) => pod({ volumes: [{ name: 'v', ...source }] });
const field = (fieldPath: string) => env({ valueFrom: { fieldRef: { fieldPath } } });
const term = (requirement: object, which = 'matchExpressions') =>
  pod({
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ [which]: [requirement] }] },
      },
    },
  });
const terms = `${spec}/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/0`;
const spread = (constraint: object) =>
  pod({
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway', ...constraint },
    ],
  });
const metric = (fields: object) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: {
      maxReplicas: 2,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' },
      metrics: [{ type: 'Resource', ...fields }],
    } as never,
  });
const claimTemplate = (metadata: object) =>
  volume({
    ephemeral: {
      volumeClaimTemplate: {
        metadata,
        spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
      },
    },
  });

describe('part checks', () => {
  it('are named in the constraints, and of definitions that exist', () => {
    expect(Object.keys(PART_CHECKS).sort()).toEqual([...constraints.partChecks].sort());
    for (const name of Object.keys(PART_CHECKS)) expect(definitions.definitions).toHaveProperty([name]);
  });

  it.each<[string, KubernetesObject, string[]]>([
    ['toleration of nothing', pod({ tolerations: [{}] }), [`schema-conflict ${spec}/tolerations/0/operator`]],
    ['toleration that is null', pod({ tolerations: [null] }), [`schema-conflict ${spec}/tolerations/0/operator`]],
    ['toleration of all', pod({ tolerations: [{ operator: 'Exists' }] }), []],
    [
      'toleration with a value too much',
      pod({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
      [`schema-conflict ${spec}/tolerations/0/value`],
    ],
    [
      'toleration for a time',
      pod({ tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }] }),
      [`schema-conflict ${spec}/tolerations/0/effect`],
    ],
    [
      'toleration of a bad value',
      pod({ tolerations: [{ key: 'a', value: 'b c' }] }),
      [`schema-format ${spec}/tolerations/0/value`],
    ],
    [
      'node term without values',
      term({ key: 'a', operator: 'In' }),
      [`schema-required ${terms}/matchExpressions/0/values`],
    ],
    [
      'node term with values too many',
      term({ key: 'a', operator: 'Exists', values: ['b'] }),
      [`schema-conflict ${terms}/matchExpressions/0/values`],
    ],
    [
      'node term with a bad value',
      term({ key: 'a', operator: 'In', values: ['b c'] }),
      [`schema-format ${terms}/matchExpressions/0/values/0`],
    ],
    [
      'node term that compares with two numbers',
      term({ key: 'a', operator: 'Gt', values: ['1', '2'] }),
      [`schema-required ${terms}/matchExpressions/0/values`],
    ],
    [
      'node field with two values',
      term({ key: 'metadata.name', operator: 'In', values: ['a', 'b'] }, 'matchFields'),
      [`schema-conflict ${terms}/matchFields/0/values`],
    ],
    [
      'node field that is none',
      term({ key: 'spec.a', operator: 'In', values: ['a'] }, 'matchFields'),
      [`schema-enum ${terms}/matchFields/0/key`],
    ],
    [
      'domains for another answer',
      spread({ minDomains: 2 }),
      [`schema-conflict ${spec}/topologySpreadConstraints/0/minDomains`],
    ],
    [
      'label keys without a selector',
      spread({ matchLabelKeys: ['a'] }),
      [`schema-conflict ${spec}/topologySpreadConstraints/0/matchLabelKeys`],
    ],
    ['variable without source', env({ valueFrom: {} }), [`schema-required ${first}/env/0/valueFrom/secretKeyRef`]],
    [
      'variable with value and source',
      env({ value: 'a', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }),
      [`schema-conflict ${first}/env/0/valueFrom`],
    ],
    [
      'variable from a Secret without name',
      env({ valueFrom: { secretKeyRef: { key: 'b' } } }),
      [`schema-required ${first}/env/0/valueFrom/secretKeyRef/name`],
    ],
    ['variable from a label', field("metadata.labels['a']"), []],
    ['variable from all labels', field('metadata.labels'), [`schema-enum ${first}/env/0/valueFrom/fieldRef/fieldPath`]],
    [
      'variable from a bad label',
      field("metadata.labels['a b']"),
      [`schema-format ${first}/env/0/valueFrom/fieldRef/fieldPath`],
    ],
    [
      'variable from another resource',
      env({ valueFrom: { resourceFieldRef: { resource: 'limits.disk' } } }),
      [`schema-enum ${first}/env/0/valueFrom/resourceFieldRef/resource`],
    ],
    [
      'variable counted in something',
      env({ valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '2m' } } }),
      [`schema-format ${first}/env/0/valueFrom/resourceFieldRef/divisor`],
    ],
    ['variables from nowhere', container({ envFrom: [{}] }), [`schema-required ${first}/envFrom/0/configMapRef`]],
    [
      'empty directory of less than nothing',
      volume({ emptyDir: { sizeLimit: '-1' } }),
      [`schema-range ${spec}/volumes/0/emptyDir/sizeLimit`],
    ],
    [
      'file without content',
      volume({ downwardAPI: { items: [{ path: 'a' }] } }),
      [`schema-required ${spec}/volumes/0/downwardAPI/items/0/fieldRef`],
    ],
    [
      'file of no container',
      volume({ downwardAPI: { items: [{ path: 'a', resourceFieldRef: { resource: 'limits.cpu' } }] } }),
      [`schema-required ${spec}/volumes/0/downwardAPI/items/0/resourceFieldRef/containerName`],
    ],
    [
      'file outside of its volume',
      volume({ configMap: { name: 'a', items: [{ key: 'a', path: '../a' }] } }),
      [`schema-format ${spec}/volumes/0/configMap/items/0/path`],
    ],
    [
      'one path twice',
      volume({
        projected: {
          sources: [
            { secret: { name: 'a', items: [{ key: 'a', path: 'b' }] } },
            { configMap: { name: 'a', items: [{ key: 'a', path: 'b' }] } },
          ],
        },
      }),
      [`schema-duplicate ${spec}/volumes/0/projected/sources/1/configMap/items/0/path`],
    ],
    [
      'claim of a pod with a name',
      claimTemplate({ name: 'a' }),
      [`schema-conflict ${spec}/volumes/0/ephemeral/volumeClaimTemplate/metadata/name`],
    ],
    ['claim of a pod with labels', claimTemplate({ labels: { a: 'b' } }), []],
    [
      'bad label of pods',
      object('apps/v1', 'DaemonSet', {
        spec: {
          selector: { matchLabels: { app: 'a' } },
          template: {
            metadata: { labels: { app: 'a', b: 'c d' } },
            spec: { containers: [{ name: 'a', image: 'a' }] },
          },
        },
      }),
      ['schema-format /spec/template/metadata/labels/b'],
    ],
    [
      'mount with two paths',
      container(
        { volumeMounts: [{ name: 'v', mountPath: '/v', subPath: 'a', subPathExpr: 'b' }] },
        { volumes: [{ name: 'v', emptyDir: {} }] },
      ),
      [`schema-conflict ${first}/volumeMounts/0/subPathExpr`],
    ],
    [
      'privileged without escalation',
      container({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
      [`schema-conflict ${first}/securityContext/allowPrivilegeEscalation`],
    ],
    [
      'profile without name',
      container({ securityContext: { seccompProfile: { type: 'Localhost' } } }),
      [`schema-required ${first}/securityContext/seccompProfile/localhostProfile`],
    ],
    [
      'profile with a name too much',
      container({ securityContext: { appArmorProfile: { type: 'Unconfined', localhostProfile: 'a' } } }),
      [`schema-conflict ${first}/securityContext/appArmorProfile/localhostProfile`],
    ],
    ['metric without source', metric({}), ['schema-required /spec/metrics/0/resource']],
    [
      'metric without target',
      metric({ resource: { name: 'cpu', target: { type: 'Utilization' } } }),
      ['schema-required /spec/metrics/0/resource/target/averageUtilization'],
    ],
    [
      'metric with a target of nothing',
      metric({ resource: { name: 'memory', target: { type: 'AverageValue', averageValue: '0' } } }),
      ['schema-range /spec/metrics/0/resource/target/averageValue'],
    ],
    [
      'metric that selects by what no label can be',
      metric({
        type: 'External',
        external: {
          metric: { name: 'a', selector: { matchLabels: { a: 'b c' } } },
          target: { type: 'Value', value: 1 },
        },
      }),
      [],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });

  it('say nothing where a type is wrong', () => {
    expect(errors(pod({ tolerations: [{ key: 5 }] }))).toEqual([`schema-type ${spec}/tolerations/0/key`]);
  });

  it('judge metadata', () => {
    const meta = (fields: object) => object('v1', 'ConfigMap', {}, fields as never);
    const owner = { apiVersion: 'v1', kind: 'Pod', name: 'a', controller: true };
    expect(errors(meta({ finalizers: ['keep'] }))).toEqual(['schema-format /metadata/finalizers/0']);
    expect(errors(meta({ finalizers: ['orphan', 'example.org/keep'] }))).toEqual([]);
    expect(errors(object('longhorn.io/v1beta2', 'Node', { spec: {} }, { finalizers: ['longhorn.io'] }))).toEqual([]);
    expect(
      errors(
        meta({
          ownerReferences: [
            { ...owner, uid: 'a' },
            { ...owner, uid: 'b' },
          ],
        }),
      ),
    ).toEqual(['schema-conflict /metadata/ownerReferences/1/controller']);
    expect(
      errors(
        meta({
          ownerReferences: [
            { ...owner, uid: 'a' },
            { ...owner, uid: 'a' },
          ],
        }),
      ),
    ).toEqual([]);
    expect(errors(meta({ name: '', generateName: 'A-' }))).toEqual(['schema-format /metadata/generateName']);
    expect(errors(meta({ annotations: { a: 'x'.repeat(300_000) } }))).toEqual(['schema-range /metadata/annotations']);
  });
});
