import { isCronSchedule } from '../../src/kubernetes/cron';

describe('isCronSchedule', () => {
  it.each([
    '0 3 * * *',
    '*/15 * * * *',
    '0 0-23/2 1,15 jan-MAR mon',
    '@daily',
    '@every 1h30m',
    '0 0 ? * 6',
    '0  3 * * *',
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
  ])('refuses %p', (text) => {
    expect(isCronSchedule(text)).toBe(false);
  });
});
