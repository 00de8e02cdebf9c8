import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const slice = (spec: JsonObject) =>
  object('resource.k8s.io/v1', 'ResourceSlice', {
    spec: { driver: 'a.org', pool: { name: 'a/b', resourceSliceCount: 1 }, nodeName: 'a', ...spec },
  });
const device = (fields: JsonObject, spec: JsonObject = {}) => slice({ devices: [{ name: 'a', ...fields }], ...spec });
const many = (count: number, fields: JsonObject = {}) =>
  slice({ devices: Array.from({ length: count }, (_, index) => ({ name: `a${index}`, ...fields })) });
const capacity = (requestPolicy: JsonObject) =>
  device({ allowMultipleAllocations: true, capacity: { memory: { value: '4', requestPolicy } } });
const range = (validRange: JsonObject, preferred = '2') => capacity({ default: preferred, validRange });
const terms = (count: number) => ({
  nodeSelectorTerms: Array.from({ length: count }, () => ({ matchExpressions: [{ key: 'a', operator: 'Exists' }] })),
});
const bools = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, { bool: true }]));
const counters = { memory: { value: '1' } };
const first = '/spec/devices/0';
const policy = `${first}/capacity/memory/requestPolicy`;

describe('ResourceSlices', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['of a node', device({ attributes: { model: { string: 'a' } } }), []],
    ['of no node', slice({ nodeName: null }), ['schema-required /spec/nodeName']],
    ['of a node and all', slice({ allNodes: true }), ['schema-conflict /spec/allNodes']],
    ['of not all nodes', slice({ nodeName: null, allNodes: false }), ['schema-format /spec/allNodes']],
    ['of selected nodes', slice({ nodeName: null, nodeSelector: terms(1) }), []],
    [
      'of nodes selected twice',
      slice({ nodeName: null, nodeSelector: terms(2) }),
      ['schema-range /spec/nodeSelector/nodeSelectorTerms'],
    ],
    ['of an empty pool', slice({ pool: { name: 'a' } }), ['schema-required /spec/pool/resourceSliceCount']],
    ['with devices and counters', slice({ devices: [], sharedCounters: [] }), ['schema-conflict /spec/sharedCounters']],
    ['with 128 devices', many(128), []],
    ['with 129 devices', many(129), ['schema-range /spec/devices']],
    [
      'with 65 devices that are tainted',
      many(65, { taints: [{ key: 'a', effect: 'None' }] }),
      ['schema-range /spec/devices'],
    ],
    [
      'with a device twice',
      slice({ devices: [{ name: 'a' }, { name: 'a' }] }),
      ['schema-duplicate /spec/devices/1/name'],
    ],
    [
      'with counters twice',
      slice({
        sharedCounters: [
          { name: 'a', counters },
          { name: 'a', counters: {} },
        ],
      }),
      ['schema-duplicate /spec/sharedCounters/1/name', 'schema-required /spec/sharedCounters/1/counters'],
    ],
    ['whose devices say where they are', device({ allNodes: true }), [`schema-conflict ${first}/allNodes`]],
    [
      'whose devices may say where they are',
      device({ allNodes: true }, { nodeName: null, perDeviceNodeSelection: true }),
      [],
    ],
    [
      'whose devices have to say where they are',
      device({}, { nodeName: null, perDeviceNodeSelection: true }),
      [`schema-required ${first}/nodeName`],
    ],
    ['with 32 properties', device({ attributes: bools(31), capacity: { memory: { value: '1' } } }), []],
    [
      'with 33 properties',
      device({ attributes: bools(32), capacity: { memory: { value: '1' } } }),
      [`schema-range ${first}/attributes`],
    ],
    [
      'with attributes of no value and of two',
      device({ attributes: { a: {}, b: { int: 1, bool: true }, c: { version: '1' } } }),
      [
        `schema-format ${first}/attributes/c/version`,
        `schema-conflict ${first}/attributes/a`,
        `schema-conflict ${first}/attributes/b`,
      ],
    ],
    [
      'with an attribute of no name',
      device({ attributes: { '0': { int: 1 } } }),
      [`schema-format ${first}/attributes/0`],
    ],
    [
      'with a condition that is one of failure',
      device({ bindingConditions: ['a'], bindingFailureConditions: ['a'] }),
      [`schema-duplicate ${first}/bindingFailureConditions/0`],
    ],
    [
      'with a condition alone',
      device({ bindingConditions: ['a'] }),
      [`schema-required ${first}/bindingFailureConditions`],
    ],
    [
      'with a policy for a whole device',
      device({ capacity: { memory: { value: '4', requestPolicy: {} } } }),
      [`schema-conflict ${policy}`],
    ],
    ['with a range', range({ min: '1', max: '3', step: '1' }), []],
    ['with values', capacity({ default: '1', validValues: ['1', '2'] }), []],
    ['with a value that is all', capacity({ default: '1', validValues: ['1', '4'] }), []],
    [
      'with a range and values',
      capacity({ default: '1', validValues: ['1'], validRange: { min: '1' } }),
      [`schema-conflict ${policy}/validRange`],
    ],
    ['with a range and no default', capacity({ validRange: { min: '1' } }), [`schema-required ${policy}/default`]],
    ['with a range from nothing', range({ max: '3' }), [`schema-required ${policy}/validRange/min`]],
    ['with a range beyond all', range({ min: '1', max: '5' }), [`schema-range ${policy}/validRange/max`]],
    ['with a range the wrong way', range({ min: '3', max: '1' }), [`schema-range ${policy}/validRange/max`]],
    ['with a default outside', range({ min: '1', max: '2' }, '3'), [`schema-conflict ${policy}/validRange`]],
    ['with a step beside', range({ min: '1', max: '4', step: '2' }), [`schema-range ${policy}/validRange/step`]],
    ['with a step of nothing', range({ min: '1', step: '0' }), [`schema-range ${policy}/validRange/step`]],
    ['with a step beyond all', range({ min: '1', step: '4' }, '1'), [`schema-range ${policy}/validRange/step`]],
    [
      'with values in disorder',
      capacity({ default: '3', validValues: ['2', '1', '1', '5'] }),
      [
        `schema-conflict ${policy}/validValues`,
        `schema-range ${policy}/validValues/1`,
        `schema-duplicate ${policy}/validValues/2`,
        `schema-range ${policy}/validValues/3`,
      ],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
