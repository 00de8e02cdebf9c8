import { isCronSchedule, parseCron } from '../../src/kubernetes/cron';

describe('isCronSchedule', () => {
  it.each([
    '0 3 * * *',
    '*/15 * * * *',
    '0 0-23/2 1,15 jan-MAR mon',
    '@daily',
    '@every 1h30m',
    '0 0 ? * 6',
    '0  3 * * *',
    '*-5 * * * *',
    '*-9-x * * * *',
    '?-3/2 * * * *',
    ', * * * *',
    '+5 * * * *',
    '*/+5 * * * *',
    '*/9223372036854775807 * * * *',
    '0 0 * * fr\u0130',
    '0\u00853 * * *',
    '@every .5h',
    '@every 0',
    '@every -1h',
    '@every 1\u03bcs',
    '@every -9223372036854775808ns',
  ])('takes %p', (text) => {
    expect(isCronSchedule(text)).toBe(true);
  });

  it.each([
    '',
    '60 3 * * *',
    '0 24 * * *',
    '0 0 0 * *',
    '0 0 * 13 *',
    '0 0 * * 7',
    '0 3 * *',
    '0 3 * * * *',
    '5-1 * * * *',
    '*/0 * * * *',
    '@often',
    'a * * * *',
    '1-2-3 * * * *',
    '*/-1 * * * *',
    '*/9223372036854775808 * * * *',
    '0\ufeff3 * * *',
    ' @daily',
    '@constructor',
    '@every 99999999h',
    '@every 9223372036854775808ns',
    'TZ=UTC 0 3 * * *',
    'CRON_TZ=UTC @daily',
    '*-TZ * * * *',
  ])('refuses %p', (text) => {
    expect(isCronSchedule(text)).toBe(false);
  });
});

test('a field that says the same many times names each number once', () => {
  const many = parseCron(`${'*,'.repeat(200000)}*/2 0 1 1 0,,0`);
  expect(many).toMatchObject({ values: [Array.from({ length: 60 }, (_, minute) => minute), [0], [1], [1], [0]] });
});
