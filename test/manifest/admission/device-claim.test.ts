import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const claim = (devices: JsonObject) => object('resource.k8s.io/v1', 'ResourceClaim', { spec: { devices } });
const template = (spec: JsonObject) => object('resource.k8s.io/v1', 'ResourceClaimTemplate', { spec });
const gpu = (fields: JsonObject = {}) => ({ name: 'gpu', exactly: { deviceClassName: 'a', ...fields } });
const choice = { name: 'gpu', firstAvailable: [{ name: 'big', deviceClassName: 'a' }] };
const asking = (fields: JsonObject) => claim({ requests: [gpu(fields)] });
const request = '/spec/devices/requests/0';
const constrained = (constraint: JsonObject, of: JsonObject = gpu()) =>
  claim({ requests: [of], constraints: [constraint] });
const constraint = '/spec/devices/constraints/0';
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...gpu(), name: `gpu-${index}` }));

describe('ResourceClaims', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['of a device', claim({ requests: [gpu()] }), []],
    ['of nothing', claim({}), []],
    ['of 33 devices', claim({ requests: many(33) }), ['schema-range /spec/devices/requests']],
    ['of one device twice', claim({ requests: [gpu(), gpu()] }), ['schema-duplicate /spec/devices/requests/1/name']],
    ['of no device', claim({ requests: [{ name: 'gpu' }] }), [`schema-required ${request}/exactly`]],
    ['of no class', asking({ deviceClassName: '' }), [`schema-required ${request}/exactly/deviceClassName`]],
    [
      'of a device or another',
      claim({ requests: [{ ...gpu(), ...choice }] }),
      [`schema-conflict ${request}/firstAvailable`],
    ],
    ['of all two', asking({ allocationMode: 'All', count: 2 }), [`schema-conflict ${request}/exactly/count`]],
    ['of less than one', asking({ count: -1 }), [`schema-range ${request}/exactly/count`]],
    ['by no expression', asking({ selectors: [{}] }), [`schema-required ${request}/exactly/selectors/0/cel`]],
    [
      'by a long expression',
      asking({ selectors: [{ cel: { expression: 'a'.repeat(10_241) } }] }),
      [`schema-range ${request}/exactly/selectors/0/cel/expression`],
    ],
    [
      'that tolerate a value with any key',
      asking({
        tolerations: [
          { operator: 'Exists', value: 'a' },
          { key: 'a', value: 'b c' },
        ],
      }),
      [
        `schema-conflict ${request}/exactly/tolerations/0/value`,
        `schema-format ${request}/exactly/tolerations/1/value`,
      ],
    ],
    ['that agree', constrained({ requests: ['gpu'], matchAttribute: 'a.org/b' }), []],
    ['that agree in a choice', constrained({ requests: ['gpu/big'], matchAttribute: 'a.org/b' }, choice), []],
    ['that agree and differ', constrained({ matchAttribute: 'a.org/b', distinctAttribute: '!' }), []],
    [
      'that differ in no attribute',
      constrained({ distinctAttribute: '!' }),
      [`schema-format ${constraint}/distinctAttribute`],
    ],
    ['that agree in nothing', constrained({}), [`schema-required ${constraint}/matchAttribute`]],
    [
      'that agree with others',
      constrained({ requests: ['gpu/big', 'gpu', 'gpu'], matchAttribute: 'a.org/b' }),
      [`schema-format ${constraint}/requests/0`, `schema-duplicate ${constraint}/requests/2`],
    ],
    [
      'that tell another',
      claim({ requests: [gpu()], config: [{ requests: ['b'], opaque: { driver: 'a', parameters: {} } }] }),
      ['schema-format /spec/devices/config/0/requests/0'],
    ],
    [
      'that tell much',
      claim({ requests: [gpu()], config: [{ opaque: { driver: 'a', parameters: { a: 'b'.repeat(10_240) } } }] }),
      ['schema-range /spec/devices/config/0/opaque/parameters'],
    ],
    [
      'of templates',
      template({ metadata: { labels: { a: 'b c' } }, spec: { devices: { requests: [{ name: 'gpu' }] } } }),
      ['schema-format /spec/metadata/labels/a', 'schema-required /spec/spec/devices/requests/0/exactly'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});

describe('DeviceClasses', () => {
  const named = (extendedResourceName: string) =>
    object('resource.k8s.io/v1', 'DeviceClass', { spec: { extendedResourceName } });

  it('may be a resource of their own', () => {
    expect(errors(named('example.org/gpu'))).toEqual([]);
    for (const name of ['', 'gpu', 'kubernetes.io/gpu', 'requests.a/gpu', 'a/b/c'])
      expect(errors(named(name))).toEqual(['schema-format /spec/extendedResourceName']);
  });
});
