import { crdOptions, crdOptionSince } from '../../src/longhorn/crd-options';

test('what a field allows', () => {
  expect(crdOptions('1.12.1', 'volumes', 'accessMode')).toEqual(['rwo', 'rwop', 'rwx']);
  expect(crdOptions('1.10.2', 'volumes', 'accessMode')).toEqual(['rwo', 'rwx']);
  expect(crdOptions('1.12.1', 'volumes', 'nodeID')).toEqual([]);
  expect(crdOptions('1.12.1', 'volumes', 'nothing')).toEqual([]);
});

test('since when', () => {
  expect(crdOptionSince('volumes', 'accessMode', 'rwo')).toBe('1.10.0');
  expect(crdOptionSince('volumes', 'accessMode', 'rwop')).toBe('1.11.0');
  expect(crdOptionSince('volumes', 'accessMode', 'rox')).toBeUndefined();
});
