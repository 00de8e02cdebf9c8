import { isSlip } from '../../src/diagnostics/slip';

test.each([
  ['longhorn-fats', 'longhorn-fast'],
  ['longhorn-dbb', 'longhorn-db'],
  ['lnghorn', 'longhorn'],
  ['longhorns', 'longhorn'],
])('%s is a slip for %s, and the other way round', (one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([true, true]);
});

test.each([
  ['longhorn', 'longhorn'],
  ['longhorn-r1', 'longhorn-r2'],
  ['longhorn2', 'longhorn'],
  ['longhorn-', 'longhorn'],
  ['longhorn-ssd', 'longhorn-hdd'],
  ['longhorn-xfs', 'longhorn-zfs'],
  ['nfss', 'nfs'],
  ['longhorn-01', 'longhorn-10'],
  ['longhorn-fast', 'longhorn-faster'],
])('%s is none for %s', (one, other) => {
  expect([isSlip(one, other), isSlip(other, one)]).toEqual([false, false]);
});
