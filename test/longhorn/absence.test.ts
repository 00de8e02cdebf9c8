import { absence } from '../../src/longhorn/absence';
import { supportedReleases } from '../../src/longhorn/release';
import { lifetimeOfAny, type Lifetime } from '../../src/longhorn/release-lifetime';

/** Of releases 1.10.0, 1.10.1, 1.10.2, 1.11.0 to 1.11.3, 1.12.0 and 1.12.1, or later ones. */
test.each<[Lifetime, string, string, string]>([
  [{ since: '1.11.0' }, '1.10.2', 'it came with release 1.11.0', '1.11.0 or later'],
  [{ since: '1.11.0', until: '1.12.0' }, '1.10.2', 'it came with release 1.11.0', '1.11.0 to 1.12.0'],
  [{ since: '1.11.0', until: '1.11.0' }, '1.10.2', 'it came with release 1.11.0', '1.11.0'],
  [{ since: '1.11.0', until: '1.11.3' }, '1.12.0', '1.11.3', ''],
  [{ until: '1.12.0' }, '1.12.1', '1.12.0', ''],
  [{ until: '1.9.2' }, '1.10.0', '1.9.2', ''],
  [
    { since: '1.11.3', without: ['1.12.0'] },
    '1.11.2',
    'it came with release 1.11.3',
    '1.11.3 or later, but not 1.12.0',
  ],
  [
    { since: '1.11.3', without: ['1.12.0'] },
    '1.12.0',
    'it came with release 1.11.3 and is missing from 1.12.0',
    '1.12.1 or later',
  ],
  [{ without: ['1.11.0', '1.11.1'] }, '1.11.0', 'it is missing from 1.11.0, 1.11.1', '1.11.2 or later'],
  [
    { until: '1.11.3', without: ['1.10.1', '1.11.1'] },
    '1.10.1',
    'it is missing from 1.10.1, 1.11.1',
    '1.10.2 to 1.11.3, but not 1.11.1',
  ],
])('%j is missing from %s: %s', (lifetime, version, reason, releases) => {
  expect(absence(lifetime, version)).toEqual(
    releases === '' ? { kind: 'gone', last: reason } : { kind: 'to come', reason, releases },
  );
});

test.each<[Lifetime[], Lifetime]>([
  [[{}, { since: '1.11.0' }], {}],
  [[{ until: '1.0.2' }, { since: '1.11.0' }], { since: '1.11.0' }],
  [[{ until: '1.10.1' }, { since: '1.11.0' }], { without: ['1.10.2'] }],
  [[{ until: '1.9.2' }, { until: '1.10.1' }], { until: '1.10.1' }],
  [[{ until: '1.5.5' }, { until: '1.9.2' }, { until: '1.6.0' }], { until: '1.9.2' }],
  [[{ since: '1.11.3', without: ['1.12.0'] }], { since: '1.11.3', without: ['1.12.0'] }],
  [
    [
      { since: '1.11.3', without: ['1.12.0'] },
      { since: '1.12.0', until: '1.12.0' },
    ],
    { since: '1.11.3' },
  ],
])('there is any of %j in %j', (all, expected) => {
  expect(supportedReleases()[0]).toBe('1.10.0');
  expect(lifetimeOfAny(all)).toEqual(expected);
});
