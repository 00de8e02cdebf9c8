import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import { checkSchema } from '../../src/manifest/schema-check';
import { servedBy } from '../../src/manifest/served';
import { chartInput } from '../../src/chart/chart';
import { installation } from '../../src/objects/installation/installation';

const object = (apiVersion: string, kind: string, spec: object): KubernetesObject =>
  ({ apiVersion, kind, metadata: { name: 'web' }, spec }) as KubernetesObject;

const unknownTo = (minor: number, one: KubernetesObject): string[] =>
  servedBy(one, minor).unknown.map(({ message }) => message);

const pod = (spec: object): KubernetesObject =>
  object('v1', 'Pod', { containers: [{ name: 'web', image: 'web:1' }], ...spec });
const deployment = (spec: object): KubernetesObject =>
  object('apps/v1', 'Deployment', {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: pod(spec)['spec'] },
  });
const sidecar = { initContainers: [{ name: 'log', image: 'log:1', restartPolicy: 'Always' }] };

describe('a field that came later', () => {
  it.each([
    [
      'at the top of spec',
      object('v1', 'Service', { trafficDistribution: 'PreferClose' }),
      30,
      'spec.trafficDistribution',
    ],
    ['in an item of a list', pod(sidecar), 28, 'spec.initContainers[0].restartPolicy'],
    ['in a template', deployment(sidecar), 28, 'spec.template.spec.initContainers[0].restartPolicy'],
    [
      'in a template of a claim',
      object('apps/v1', 'StatefulSet', { volumeClaimTemplates: [{ spec: { volumeAttributesClassName: 'gold' } }] }),
      29,
      'spec.volumeClaimTemplates[0].spec.volumeAttributesClassName',
    ],
    ['without a value', object('v1', 'Service', { trafficDistribution: null }), 30, 'spec.trafficDistribution'],
  ])('%s is unknown before', (_, one, since, field) => {
    const message = `Kubernetes 1.${since - 1} has no field "${field}"; 1.${since} is the first that has.`;
    expect(unknownTo(since - 1, one)).toEqual([message]);
    expect(unknownTo(since, one)).toEqual([]);
  });

  it('is found in a mapping of schemas, and its namesake elsewhere is not', () => {
    const rules = { 'x-kubernetes-validations': [{ rule: 'self > 0', messageExpression: '"no"' }] };
    const schema = { type: 'object', properties: { messageExpression: { type: 'string' }, size: rules } };
    const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
      versions: [{ name: 'v1', schema: { openAPIV3Schema: schema } }],
    });
    const place = 'spec.versions[0].schema.openAPIV3Schema.properties.size.x-kubernetes-validations[0]';
    expect(unknownTo(26, definition)).toEqual([
      `Kubernetes 1.26 has no field "${place}.messageExpression"; 1.27 is the first that has.`,
    ]);
    expect(unknownTo(27, definition)).toEqual([]);
  });
});

describe('a kind', () => {
  it.each([
    ['networking.k8s.io/v1', 'ServiceCIDR', 32, '1.33 is the first that does'],
    ['storage.k8s.io/v1', 'VolumeAttributesClass', 33, '1.34 is the first that does'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 26, '1.25 was the last that did'],
    ['storage.k8s.io/v1beta1', 'CSIStorageCapacity', 36, '1.26 was the last that did'],
    ['resource.k8s.io/v1alpha2', 'ResourceClaim', 26, '1.27 is the first that does'],
    ['resource.k8s.io/v1alpha2', 'ResourceClaim', 31, '1.30 was the last that did'],
  ])('of %s, %s, is not served by 1.%i', (apiVersion, kind, minor, when) => {
    expect(unknownTo(minor, object(apiVersion, kind, {}))).toEqual([
      `Kubernetes 1.${minor} serves no ${kind} in ${apiVersion}; ${when}.`,
    ]);
  });

  it('is not asked for where no version is given', () => {
    const scaler = object('autoscaling/v2beta2', 'HorizontalPodAutoscaler', {});
    expect(checkSchema(scaler, { release: '1.12.1' }).checked).toBe(false);
    expect(checkSchema(scaler, { release: '1.12.1', kubernetes: 25 }).checked).toBe(false);
    expect(checkSchema(scaler, { release: '1.12.1', kubernetes: 30 })).toMatchObject({
      diagnostics: [{ code: 'schema-unknown-kind', severity: 'error' }],
    });
  });
});

describe('a field that went', () => {
  const claim = pod({ resourceClaims: [{ name: 'gpu', source: { resourceClaimName: 'gpu' } }] });

  it('leaves the object undecided for a version that has it', () => {
    expect(checkSchema(claim, { release: '1.12.1', kubernetes: 28 })).toEqual({
      checked: true,
      diagnostics: [],
      undecided: [
        {
          path: '/spec/resourceClaims/0/source',
          unknown: 'older-kubernetes',
          message: expect.stringContaining('a field of Kubernetes up to 1.30'),
        },
      ],
    });
  });

  it.each([31, 36, undefined])('is unknown to the schema for %s', (kubernetes) => {
    const result = checkSchema(claim, { release: '1.12.1', kubernetes });
    expect(JSON.stringify(result)).toContain('Unknown field \\"source\\"');
  });
});

it('is told once for a field that came later and what came into it even later', () => {
  const claims = pod({ resources: { claims: [{ name: 'gpu', request: 'one' }] } });
  expect(unknownTo(31, claims)).toEqual(['Kubernetes 1.31 has no field "spec.resources"; 1.32 is the first that has.']);
  expect(unknownTo(32, claims)).toEqual([]);
});

it('says what the schema says too', () => {
  const both = pod({ ...sidecar, restartPolicy: 'Sometimes' });
  const result = checkSchema(both, { release: '1.12.1', kubernetes: 27 });
  expect(result.checked && result.diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['schema-unknown-field', '/spec/initContainers/0/restartPolicy'],
    ['schema-enum', '/spec/restartPolicy'],
  ]);
});

it('says nothing more of a field that is not read', () => {
  const claims = pod({
    resources: { claims: 'gpu' },
    initContainers: [{ ...sidecar.initContainers[0], restartPolicy: 3 }],
  });
  const result = checkSchema(claims, { release: '1.12.1', kubernetes: 27 });
  expect(result.checked && result.diagnostics.map(({ code, path }) => [code, path])).toEqual([
    ['schema-unknown-field', '/spec/resources'],
    ['schema-unknown-field', '/spec/initContainers/0/restartPolicy'],
  ]);
});

it.each([[null], [3], ['text'], [[]], [[[{ restartPolicy: 'Always' }]]]])(
  '%j where parts are looked for is no part',
  (odd) => {
    expect(unknownTo(25, pod({ initContainers: odd, affinity: odd, volumes: odd }))).toEqual([]);
  },
);

it.each(supportedReleases())('all that Longhorn %s installs is known to the oldest', (version) => {
  const release = releaseFor(version);
  const crds = crdsOf(release) as unknown as KubernetesObject[];
  const objects = installation(chartInput({}, release, 'longhorn-system').input, crds);
  expect(objects.length).toBeGreaterThan(40);
  expect(objects.flatMap((one) => unknownTo(25, one))).toEqual([]);
});
